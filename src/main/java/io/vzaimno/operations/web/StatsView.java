package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.operations.Statistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Statistics of the service as the API returns them. */
record StatsView(
        UsersView users,

        @Schema(description = "All checks ever ordered") ChecksView checks,

        @Schema(description = "By currency, refunds deducted", example = "{\"RUB\": 1990.00, \"XTR\": 300}")
        Map<String, BigDecimal> revenue,

        @Schema(description = "The same for the last 24 hours")
        TodayView today,

        LineStatsView queue,

        @Schema(description = "Instagram sessions by state", example = "{\"active\": 2, \"cooling\": 1}")
        Map<String, Long> sessions,

        MessagesView messages,

        @Schema(description = "Violated invariants; empty if all hold")
        List<String> broken) {

    static StatsView of(Statistics now) {
        return new StatsView(
                UsersView.of(now.users()),
                ChecksView.of(now.ever()),
                now.revenueEver(),
                new TodayView(ChecksView.of(now.today()), now.revenueToday()),
                new LineStatsView(
                        now.queue().pending(),
                        now.queue().processing(),
                        now.queue().paused(),
                        now.queue().expectedWait().toSeconds()),
                now.sessions(),
                new MessagesView(
                        now.outbox().waiting(),
                        now.outbox().held(),
                        now.outbox().dead()),
                now.broken());
    }

    record UsersView(
            int total,

            @Schema(description = "Joined in the last 24 hours")
            int newToday,

            @Schema(description = "Wrote or ordered in the last 24 hours")
            int activeToday,

            @Schema(description = "By an admin") int blocked,

            @Schema(description = "Because they have blocked the bot")
            int unreachable) {

        private static UsersView of(Statistics.Users users) {
            return new UsersView(users.total(), users.fresh(), users.active(), users.blocked(), users.unreachable());
        }
    }

    record ChecksView(
            int ordered,
            int completed,
            int failed,
            int cancelled,

            @Schema(description = "Median seconds from the order to the start")
            long medianWait,

            @Schema(description = "Median seconds from the start to the result")
            long medianDuration) {

        private static ChecksView of(Statistics.Outcomes outcomes) {
            return new ChecksView(
                    outcomes.ordered(),
                    outcomes.completed(),
                    outcomes.failed(),
                    outcomes.cancelled(),
                    outcomes.waited().toSeconds(),
                    outcomes.duration().toSeconds());
        }
    }

    record TodayView(ChecksView checks, Map<String, BigDecimal> revenue) {}

    record LineStatsView(
            int pending,
            int processing,
            boolean paused,

            @Schema(description = "Seconds that a check ordered now would wait; 0 also while orders are refused")
            long expectedWait) {}

    record MessagesView(
            int waiting,

            @Schema(description = "Until their users can be reached again")
            int held,

            int dead) {}
}

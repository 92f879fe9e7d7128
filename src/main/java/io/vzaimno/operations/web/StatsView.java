package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.operations.Statistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How the service is doing, as the API tells it. */
record StatsView(
        UsersView users,

        @Schema(description = "Of all checks ever ordered") ChecksView checks,

        @Schema(description = "By currency, less what was given back", example = "{\"RUB\": 1990.00, \"XTR\": 300}")
        Map<String, BigDecimal> revenue,

        @Schema(description = "The same for the last 24 hours")
        TodayView today,

        LineStatsView queue,

        @Schema(description = "Instagram sessions by state", example = "{\"active\": 2, \"cooling\": 1}")
        Map<String, Long> sessions,

        MessagesView messages,

        @Schema(description = "What is not right in the books; empty when they are")
        List<String> broken) {

    static StatsView of(Statistics now) {
        return new StatsView(
                UsersView.of(now.users()),
                ChecksView.of(now.ever()),
                now.revenueEver(),
                new TodayView(ChecksView.of(now.today()), now.revenueToday()),
                new LineStatsView(
                        now.line().pending(),
                        now.line().processing(),
                        now.line().paused(),
                        now.line().expectedWait().toSeconds()),
                now.sessions(),
                new MessagesView(
                        now.outbox().waiting(),
                        now.outbox().held(),
                        now.outbox().dead()),
                now.broken());
    }

    record UsersView(
            int total,

            @Schema(description = "Who came in the last 24 hours")
            int newToday,

            @Schema(description = "Who wrote or ordered in the last 24 hours")
            int activeToday,

            @Schema(description = "By the operator") int blocked,

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

            @Schema(description = "Seconds from the order to the beginning; half of the checks waited less")
            long medianWait,

            @Schema(description = "Seconds from the beginning to the result; half of the checks took less")
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

            @Schema(description = "Seconds that a check ordered now would wait; 0 also while it would be refused")
            long expectedWait) {}

    record MessagesView(
            int waiting,

            @Schema(description = "Until their users can be reached again")
            int held,

            int dead) {}
}

package io.vzaimno.operations;

import io.vzaimno.checks.QueueStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Statistics of the service.
 *
 * @param ever since the service was set up
 * @param today in the last 24 hours
 * @param revenueEver by currency, refunds deducted
 * @param sessions the number of Instagram sessions by state, in lower case
 * @param broken violated invariants; empty if all hold
 */
public record Statistics(
        Users users,
        Outcomes ever,
        Outcomes today,
        Map<String, BigDecimal> revenueEver,
        Map<String, BigDecimal> revenueToday,
        QueueStatus queue,
        Map<String, Long> sessions,
        Letters outbox,
        List<String> broken) {

    /**
     * Numbers of users.
     *
     * @param fresh joined in the last 24 hours
     * @param active wrote to the bot or ordered in the last 24 hours
     * @param blocked by admins
     * @param unreachable because they have blocked the bot
     */
    public record Users(int total, int fresh, int active, int blocked, int unreachable) {}

    /**
     * Numbers of checks by outcome.
     *
     * @param waited median time from the order to the start; zero if none has started
     * @param duration median time from the start to the result
     */
    public record Outcomes(int ordered, int completed, int failed, int cancelled, Duration waited, Duration duration) {}

    /**
     * The outbox.
     *
     * @param held until their users can be reached again
     */
    public record Letters(int waiting, int held, int dead) {}
}

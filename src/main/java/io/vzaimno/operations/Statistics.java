package io.vzaimno.operations;

import io.vzaimno.checks.QueueStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the service is doing.
 *
 * @param ever since it began
 * @param today in the last 24 hours
 * @param revenueEver by currency, less what was given back
 * @param sessions Instagram sessions by state, in lower case
 * @param broken what is not right in the books; empty when they are
 */
public record Statistics(
        Users users,
        Outcomes ever,
        Outcomes today,
        Map<String, BigDecimal> revenueEver,
        Map<String, BigDecimal> revenueToday,
        QueueStatus line,
        Map<String, Long> sessions,
        Letters outbox,
        List<String> broken) {

    /**
     * How many there are.
     *
     * @param fresh who came in the last 24 hours
     * @param active who wrote to the bot or ordered in the last 24 hours
     * @param blocked by operators
     * @param unreachable because they have blocked the bot
     */
    public record Users(int total, int fresh, int active, int blocked, int unreachable) {}

    /**
     * What became of checks.
     *
     * @param waited from the order to the beginning, half of them less; zero where none has begun
     * @param duration from the beginning to the result, half of them less
     */
    public record Outcomes(int ordered, int completed, int failed, int cancelled, Duration waited, Duration duration) {}

    /**
     * The outbox.
     *
     * @param held until their users can be reached again
     */
    public record Letters(int waiting, int held, int dead) {}
}

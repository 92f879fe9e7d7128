package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Sent;
import java.time.Duration;
import java.time.Instant;

/** The decision about a message after an attempt. */
public sealed interface DeliveryDecision {

    record Delivered(Sent sent) implements DeliveryDecision {}

    record Again(Instant time, int failures, int lostAnswers, String reason) implements DeliveryDecision {}

    /** Until the user can be reached again. */
    record Hold(String reason) implements DeliveryDecision {}

    record GiveUp(String reason) implements DeliveryDecision {}

    Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** How long server errors are retried. */
    Duration RETRY_PERIOD = Duration.ofDays(1);

    static DeliveryDecision of(StoredMessage message, Outcome<Sent> outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Done<Sent>(var sent) -> new Delivered(sent);
            case Outcome.TooManyRequests<Sent>(var pause) ->
                new Again(now.plus(pause), message.failures(), message.lostAnswers(), "Asked to pause");
            case Outcome.Unreachable<Sent>(var reason) -> new Hold(reason);
            case Outcome.Refused<Sent> refused -> refused(message, refused, now);
            case Outcome.Failed<Sent>(var reason) -> failed(message, reason, now);
            case Outcome.Unknown<Sent>(var reason) -> unknown(message, reason, now);
        };
    }

    /** A file id that Telegram no longer knows: the file is uploaded again at once. */
    private static DeliveryDecision refused(StoredMessage message, Outcome.Refused<Sent> refused, Instant now) {
        return refused.wrongFile()
                ? new Again(now, message.failures(), message.lostAnswers(), refused.description())
                : new GiveUp(refused.description());
    }

    private static DeliveryDecision failed(StoredMessage message, String reason, Instant now) {
        if (message.dueSince().plus(RETRY_PERIOD).isBefore(now)) {
            return new GiveUp(reason);
        }
        return new Again(now.plus(pause(message.failures())), message.failures() + 1, message.lostAnswers(), reason);
    }

    private static DeliveryDecision unknown(StoredMessage message, String reason, Instant now) {
        var repetitions = message.priority().repetitions();
        return message.lostAnswers() < repetitions.size()
                ? new Again(
                        now.plus(repetitions.get(message.lostAnswers())),
                        message.failures(),
                        message.lostAnswers() + 1,
                        reason)
                : new GiveUp("Perhaps delivered: " + reason);
    }

    /** Exponential backoff: 1, 2, 4 … 300 seconds. */
    static Duration pause(int failures) {
        var pause = Duration.ofSeconds(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

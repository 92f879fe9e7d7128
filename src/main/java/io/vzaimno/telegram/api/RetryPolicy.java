package io.vzaimno.telegram.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tries a call again while somebody waits for it, as long as a human being would. It may thus be made twice. */
@Component
class RetryPolicy {

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final SendRateLimiter pace;

    RetryPolicy(SendRateLimiter pace) {
        this.pace = pace;
    }

    /** Does not call at all while Telegram asks for a long pause: each call would make it longer. */
    <T> Outcome<T> call(Supplier<Outcome<T>> call) {
        return call(pace.pauseLeft(), call);
    }

    /** The same for a call that is about a chat, which may have a pause of its own. */
    <T> Outcome<T> call(long chat, Supplier<Outcome<T>> call) {
        return call(pace.pauseLeft(chat), call);
    }

    /**
     * Minds no pause and makes none, but for a breath before the next try: for what is lost if it comes late, and does no
     * harm if it comes twice.
     */
    <T> Outcome<T> callAtOnce(Supplier<Outcome<T>> call) {
        var outcome = call.get();
        for (var tried = 1; tried < TRIES && isOpen(outcome) && slept(FIRST_PAUSE.multipliedBy(tried)); tried++) {
            outcome = call.get();
        }
        return outcome;
    }

    private static boolean isOpen(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?> _, Outcome.Unknown<?> _ -> true;
            case Outcome.Done<?> _, Outcome.Unreachable<?> _, Outcome.Refused<?> _, Outcome.TooManyRequests<?> _ ->
                false;
        };
    }

    private <T> Outcome<T> call(Duration left, Supplier<Outcome<T>> call) {
        return left.compareTo(LONGEST_PAUSE) > 0 || !slept(left)
                ? new Outcome.TooManyRequests<>(left)
                : callPatiently(call);
    }

    private <T> Outcome<T> callPatiently(Supplier<Outcome<T>> call) {
        var outcome = call.get();
        for (var tried = 1; tried < TRIES; tried++) {
            var pause = pause(outcome, tried);
            if (pause.isZero() || pause.compareTo(LONGEST_PAUSE) > 0 || !slept(pause)) {
                return outcome;
            }
            outcome = call.get();
        }
        return outcome;
    }

    /** Zero where trying again does not help. What may have been done is done once more, and no third time. */
    private static Duration pause(Outcome<?> outcome, int tried) {
        return switch (outcome) {
            case Outcome.Failed<?> _ -> FIRST_PAUSE.multipliedBy(tried);
            case Outcome.Unknown<?> _ -> tried == 1 ? FIRST_PAUSE : Duration.ZERO;
            case Outcome.TooManyRequests<?> busy -> busy.pause();
            case Outcome.Done<?> _, Outcome.Unreachable<?> _, Outcome.Refused<?> _ -> Duration.ZERO;
        };
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package io.vzaimno.telegram.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Retries a call that a user waits for, within the time that users wait. The call may thus be made twice. */
@Component
class RetryPolicy {

    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final SendRateLimiter rateLimiter;

    RetryPolicy(SendRateLimiter rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    /** Does not call while Telegram asks for a long pause: each call would extend it. */
    <T> Outcome<T> call(Supplier<Outcome<T>> call) {
        return call(rateLimiter.pauseLeft(), call);
    }

    /** The same for a call about a chat, which may have its own pause. */
    <T> Outcome<T> call(long chat, Supplier<Outcome<T>> call) {
        return call(rateLimiter.pauseLeft(chat), call);
    }

    /**
     * Ignores rate limits, and retries after a short backoff: for calls that are useless if late and harmless if repeated.
     */
    <T> Outcome<T> callAtOnce(Supplier<Outcome<T>> call) {
        var outcome = call.get();
        for (var tried = 1; tried < ATTEMPTS && isOpen(outcome) && slept(FIRST_PAUSE.multipliedBy(tried)); tried++) {
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
                : callWithRetries(call);
    }

    private <T> Outcome<T> callWithRetries(Supplier<Outcome<T>> call) {
        var outcome = call.get();
        for (var tried = 1; tried < ATTEMPTS; tried++) {
            var pause = pause(outcome, tried);
            if (pause.isZero() || pause.compareTo(LONGEST_PAUSE) > 0 || !slept(pause)) {
                return outcome;
            }
            outcome = call.get();
        }
        return outcome;
    }

    /** The backoff; zero if a retry is useless. A call that may have been processed is repeated once only. */
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

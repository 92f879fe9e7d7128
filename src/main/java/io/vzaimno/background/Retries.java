package io.vzaimno.background;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** How an execution that has thrown an exception is tried again: its backoff, and when it is given up. */
public final class Retries {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final IntFunction<Duration> pause;
    private final int most;
    private final Consumer<String> giveUp;

    private Retries(IntFunction<Duration> pause, int most, Consumer<String> giveUp) {
        this.pause = pause;
        this.most = most;
        this.giveUp = giveUp;
    }

    /** The first failure is the end. */
    public static Retries none() {
        return every(Duration.ZERO).atMost(0);
    }

    /** The same pause after each failure, for ever. */
    public static Retries every(Duration pause) {
        return after(_ -> pause);
    }

    /** Exponential backoff, for ever: each pause is this many times the one before it, and none longer than a day. */
    public static Retries growing(Duration first, double factor) {
        var millis = (double) first.toMillis();
        return after(failures -> Duration.ofMillis(Math.round(millis * Math.pow(factor, failures))))
                .upTo(LONGEST);
    }

    /** @param pause by the number of failures before this one, 0 for the first */
    public static Retries after(IntFunction<Duration> pause) {
        return new Retries(pause, Integer.MAX_VALUE, _ -> {});
    }

    /** No pause is longer than this. */
    public Retries upTo(Duration longest) {
        return new Retries(
                failures -> {
                    var next = pause.apply(failures);
                    return next.compareTo(longest) < 0 ? next : longest;
                },
                most,
                giveUp);
    }

    /** Gives up when the last of so many retries fails. */
    public Retries atMost(int retries) {
        return new Retries(pause, retries, giveUp);
    }

    /**
     * Has this done with the id of an execution that is given up, before it is forgotten. May happen twice, if the process
     * dies in between; if it fails, the execution counts as left by a dead process and is tried once more.
     */
    public Retries thenGiveUp(Consumer<String> act) {
        return new Retries(pause, most, act);
    }

    /**
     * The pause after a failure; empty if there were enough.
     *
     * @param failures before this one, 0 for the first
     */
    Optional<Duration> next(int failures) {
        return failures < most ? Optional.of(pause.apply(failures)) : Optional.empty();
    }

    void giveUp(String id) {
        giveUp.accept(id);
    }
}

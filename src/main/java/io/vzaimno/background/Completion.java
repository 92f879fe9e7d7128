package io.vzaimno.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** How an execution goes on after an attempt that did not fail. */
public sealed interface Completion {

    /** It is over and forgotten; one with the same id can be planned. */
    record Done() implements Completion {}

    record Again(Instant time) implements Completion {}

    record AgainAfter(Duration pause) implements Completion {}

    /** Known only under a lock, which is held until it is stored. */
    record Decided(Supplier<Completion> decision) implements Completion {}

    static Completion done() {
        return new Done();
    }

    static Completion again(Instant time) {
        return new Again(time);
    }

    static Completion againAfter(Duration pause) {
        return new AgainAfter(pause);
    }

    /** Again at this time, or done if there is none. */
    static Completion next(Optional<Instant> time) {
        return time.map(Completion::again).orElseGet(Completion::done);
    }

    /** Decides in one transaction with storing the answer: what is read there under a lock cannot change in between. */
    static Completion decided(Supplier<Completion> decision) {
        return new Decided(decision);
    }
}

package io.vzaimno.checks;

import java.util.Optional;

/**
 * The second look at people whom a short list may have left out.
 *
 * @param at who is looked for next; absent when nobody is
 * @param people how many are to be looked at altogether
 * @param requests how many were made for it
 */
record SecondLookState(State state, Optional<Suspect> at, int people, int requests) {

    /** How the second look stands. */
    enum State {
        TO_COME,
        OPEN,
        OVER
    }

    static SecondLookState toCome() {
        return new SecondLookState(State.TO_COME, Optional.empty(), 0, 0);
    }

    boolean isToCome() {
        return state == State.TO_COME;
    }

    /** The look begins with somebody. */
    static SecondLookState at(Suspect first, int people) {
        return new SecondLookState(State.OPEN, Optional.of(first), people, 0);
    }

    /** One request later; without a next one it is over. */
    SecondLookState after(Optional<Suspect> next) {
        return new SecondLookState(next.isPresent() ? State.OPEN : State.OVER, next, people, requests + 1);
    }

    /** Whoever is not looked at yet will not be. */
    SecondLookState over() {
        return new SecondLookState(State.OVER, Optional.empty(), people, requests);
    }
}

package io.vzaimno.checks;

import java.util.Optional;

/**
 * The second look at people that a short list may have left out.
 *
 * @param at who is looked for next; absent if no one is
 * @param people how many are to be looked up in all
 * @param requests how many requests it has made
 */
record SecondLookState(State state, Optional<Suspect> at, int people, int requests) {

    /** The state of the second look. */
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

    /** The look begins with this person. */
    static SecondLookState at(Suspect first, int people) {
        return new SecondLookState(State.OPEN, Optional.of(first), people, 0);
    }

    /** One request later; without a next person it is over. */
    SecondLookState after(Optional<Suspect> next) {
        return new SecondLookState(next.isPresent() ? State.OPEN : State.OVER, next, people, requests + 1);
    }

    /** Ends the look; the people that are left are not looked up. */
    SecondLookState over() {
        return new SecondLookState(State.OVER, Optional.empty(), people, requests);
    }
}

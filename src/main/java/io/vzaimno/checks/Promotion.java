package io.vzaimno.checks;

/** The outcome of moving a check to the front of the queue. */
public sealed interface Promotion {

    record First(Check check) implements Promotion {}

    /** It has begun or is over, or is no live check. */
    record NotInLine(CheckStatus status) implements Promotion {}

    record NoSuchCheck() implements Promotion {}
}

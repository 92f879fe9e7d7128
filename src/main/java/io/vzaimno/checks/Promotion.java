package io.vzaimno.checks;

/** What came of giving a check the first place in line. */
public sealed interface Promotion {

    record First(Check check) implements Promotion {}

    /** It has begun or is over, or is no live check. */
    record NotInLine(CheckStatus status) implements Promotion {}

    record NoSuchCheck() implements Promotion {}
}

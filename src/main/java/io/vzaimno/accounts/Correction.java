package io.vzaimno.accounts;

/** What came of an operator's change of a balance. */
public sealed interface Correction {

    record Made(int balance) implements Correction {}

    /** The balance would have fallen below zero. */
    record Overdrawn(int balance) implements Correction {}

    record NoSuchUser() implements Correction {}
}

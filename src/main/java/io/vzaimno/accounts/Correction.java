package io.vzaimno.accounts;

/** What came of an operator's change of a balance. */
public sealed interface Correction {

    /** The balance as it is now. A repetition changed nothing. */
    record Made(int balance) implements Correction {}

    /** The balance would have fallen below zero. */
    record Overdrawn(int balance) implements Correction {}

    /** The balance would have become larger than a number can be. */
    record TooMuch(int balance) implements Correction {}

    /** The posting's key belongs to an earlier change by another amount. */
    record KeyUsed() implements Correction {}

    record NoSuchUser() implements Correction {}
}

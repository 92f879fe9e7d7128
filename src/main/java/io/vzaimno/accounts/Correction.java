package io.vzaimno.accounts;

/** The outcome of an admin's correction of a balance. */
public sealed interface Correction {

    /** The current balance. A repetition changed nothing. */
    record Made(int balance) implements Correction {}

    /** The balance would have fallen below zero. */
    record Overdrawn(int balance) implements Correction {}

    /** The balance would exceed the range of an integer. */
    record TooMuch(int balance) implements Correction {}

    /** The posting's key belongs to an earlier change by another amount. */
    record KeyUsed() implements Correction {}

    record NoSuchUser() implements Correction {}
}

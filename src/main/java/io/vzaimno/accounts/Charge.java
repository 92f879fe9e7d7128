package io.vzaimno.accounts;

/** The outcome of taking checks from a balance. */
public sealed interface Charge {

    record Accepted(int balance) implements Charge {}

    record Declined(int balance) implements Charge {}
}

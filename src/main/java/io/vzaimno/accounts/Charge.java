package io.vzaimno.accounts;

/** What came of taking checks from a balance. */
public sealed interface Charge {

    record Accepted(int balance) implements Charge {}

    record Declined(int balance) implements Charge {}
}

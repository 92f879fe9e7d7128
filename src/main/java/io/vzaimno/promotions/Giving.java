package io.vzaimno.promotions;

/** What came of making a gift. Only {@link Given} has changed anything. */
public sealed interface Giving {

    /** It waits to be opened, made just now or, by the same question, before. */
    record Given(Gift gift) implements Giving {}

    record NotEnough(int balance) implements Giving {}

    /** As many of the giver's gifts wait to be opened as may. */
    record TooMany(int limit) implements Giving {}
}

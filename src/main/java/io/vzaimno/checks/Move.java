package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Account;

/** The one thing that a step does; all but the last are one request to Instagram. */
sealed interface Move {

    /** Finds the account, its number and the declared lengths of its lists. */
    record LookUp(Handle target) implements Move {}

    /** Finds the account and its number where looking it up fails by a fault of Instagram. */
    record Search(Handle target) implements Move {}

    /** Reads the declared lengths of the lists, before them or once more after them. */
    record Count(Account account) implements Move {}

    record ReadPage(Account account, Walk walk) implements Move {}

    /** Asks for the session's own profile, to tell a throttled session from one that is logged out. */
    record ProbeLogin() implements Move {}

    /** Looks for somebody whom a list may have left out. */
    record LookTwice(Account account, Suspect suspect) implements Move {}

    /** Compares the lists, or decides that they are not whole. */
    record Conclude() implements Move {}
}

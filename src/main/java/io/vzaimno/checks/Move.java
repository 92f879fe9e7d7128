package io.vzaimno.checks;

import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.Account;

/** The one thing that a step does; all but the last are one request to Instagram. */
sealed interface Move {

    /** Looks the account up, before its lists and once more after them, or explains an answer that is in doubt. */
    record LookUp(Lookup lookup) implements Move {}

    record ReadPage(Account account, Walk walk) implements Move {}

    /** Looks for somebody whom a list may have left out. */
    record LookTwice(Account account, Suspect suspect) implements Move {}

    /** Compares the lists, or decides that they are not whole. */
    record Conclude() implements Move {}
}

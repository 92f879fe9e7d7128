package io.vzaimno.checks;

import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.InstagramAccount;

/** The one thing that a step does; all but the last are one request to Instagram. */
sealed interface CheckStep {

    /** Looks the account up, before its lists and once more after them, or explains an answer that is in doubt. */
    record LookUp(Lookup lookup) implements CheckStep {}

    record ReadPage(InstagramAccount account, Walk walk) implements CheckStep {}

    /** Looks for somebody whom a list may have left out. */
    record LookTwice(InstagramAccount account, Suspect suspect) implements CheckStep {}

    /** Compares the lists, or decides that they are not whole. */
    record Conclude() implements CheckStep {}
}

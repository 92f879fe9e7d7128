package io.vzaimno.checks;

import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.InstagramAccount;

/** What a step does; all but the last are one request to Instagram. */
sealed interface CheckStep {

    /** Looks the account up, before its lists and once more after them, or investigates an ambiguous reply. */
    record LookUp(Lookup lookup) implements CheckStep {}

    record ReadPage(InstagramAccount account, Walk walk) implements CheckStep {}

    /** Looks for a person that a list may have left out. */
    record LookTwice(InstagramAccount account, Suspect suspect) implements CheckStep {}

    /** Compares the lists, or decides that they are not complete. */
    record Conclude() implements CheckStep {}
}

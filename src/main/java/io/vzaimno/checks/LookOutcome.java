package io.vzaimno.checks;

import io.vzaimno.instagram.site.Page;

/** What looking for somebody in a list has shown. */
enum LookOutcome {
    THERE,
    NOT_THERE,
    /** There were more hits than are shown. */
    UNCLEAR;

    /** Among the hits of a search in the list. */
    static LookOutcome of(Suspect suspect, Page hits) {
        if (hits.people().stream().anyMatch(hit -> hit.key().equals(suspect.pk().value()))) {
            return THERE;
        }
        return hits.next().isPresent() || hits.people().size() >= Page.HITS ? UNCLEAR : NOT_THERE;
    }
}

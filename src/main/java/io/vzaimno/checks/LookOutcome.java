package io.vzaimno.checks;

import io.vzaimno.instagram.site.Page;

/** The outcome of looking for a person in a list. */
enum LookOutcome {
    THERE,
    NOT_THERE,
    /** There were more hits than are shown. */
    UNCLEAR;

    /** Evaluates the hits of a search in the list. */
    static LookOutcome of(Suspect suspect, Page hits) {
        if (hits.people().stream().anyMatch(hit -> hit.key().equals(suspect.pk().value()))) {
            return THERE;
        }
        return hits.next().isPresent() || hits.people().size() >= Page.HITS ? UNCLEAR : NOT_THERE;
    }
}

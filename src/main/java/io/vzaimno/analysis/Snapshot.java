package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Relations;
import java.util.Set;

/**
 * The lists of an account at one time, and how complete they are.
 *
 * @param pending names with unanswered follow requests
 * @param doubtful the keys of people that a list may have left out
 * @param cut the lists that lack some names
 */
public record Snapshot(Relations relations, Set<Handle> pending, Set<String> doubtful, Set<ListKind> cut) {

    public Snapshot {
        pending = Set.copyOf(pending);
        doubtful = Set.copyOf(doubtful);
        cut = Set.copyOf(cut);
    }

    /** Complete lists. */
    public static Snapshot whole(Relations relations) {
        return new Snapshot(relations, Set.of(), Set.of(), Set.of());
    }

    public Comparison comparison() {
        return Comparison.of(relations, pending, doubtful);
    }
}

package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Relations;
import java.util.Set;

/**
 * The lists of an account at one time, and how far they tell all.
 *
 * @param pending names whose follow requests were unanswered
 * @param doubtful the keys of those whom a list may have left out
 * @param cut the lists in which some names were lacking
 */
public record Snapshot(Relations relations, Set<Handle> pending, Set<String> doubtful, Set<ListKind> cut) {

    public Snapshot {
        pending = Set.copyOf(pending);
        doubtful = Set.copyOf(doubtful);
        cut = Set.copyOf(cut);
    }

    /** Lists that name everybody. */
    public static Snapshot whole(Relations relations) {
        return new Snapshot(relations, Set.of(), Set.of(), Set.of());
    }

    public Comparison comparison() {
        return Comparison.of(relations, pending, doubtful);
    }
}

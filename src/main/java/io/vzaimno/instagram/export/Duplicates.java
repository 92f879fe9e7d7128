package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Knows lists that several archives have: the same archive was given twice, or they are different exports. */
final class Duplicates {

    private Duplicates() {}

    /** The lists without those that an earlier archive has too; refuses archives that contradict each other. */
    static List<ReadList> dropped(List<ReadList> lists) {
        var known = new HashMap<String, List<ReadList>>();
        var rest = new ArrayList<ReadList>();
        for (var list : lists) {
            var same = known.computeIfAbsent(list.role() + " " + list.file().number(), _ -> new ArrayList<>());
            if (same.isEmpty() || isOfSamePart(same.getFirst(), list)) {
                same.add(list);
                rest.add(list);
            } else if (same.stream().noneMatch(other -> other.rows().equals(list.rows()))) {
                throw new Refusal(
                        Problem.SEVERAL_EXPORTS,
                        "These are different exports: "
                                + Refusal.shown(same.getFirst().path()) + " and " + Refusal.shown(list.path())
                                + " are not the same.");
            }
        }
        return rest;
    }

    private static boolean isOfSamePart(ReadList one, ReadList other) {
        return one.file().part().equals(other.file().part());
    }
}

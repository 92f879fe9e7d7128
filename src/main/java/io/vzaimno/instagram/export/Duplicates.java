package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Knows lists that several archives have: the same archive was given twice, or they are different exports. */
final class Duplicates {

    private Duplicates() {}

    /** Removes the lists that an earlier archive has too; refuses archives that contradict each other. */
    static void drop(List<ReadList> lists) {
        var known = new HashMap<String, List<ReadList>>();
        lists.removeIf(list -> {
            var same = known.computeIfAbsent(list.role() + " " + list.file().number(), _ -> new ArrayList<>());
            return !isNew(list, same);
        });
    }

    private static boolean isNew(ReadList list, List<ReadList> same) {
        if (same.isEmpty() || isOfSamePart(same.getFirst(), list)) {
            return same.add(list);
        }
        if (same.stream().noneMatch(other -> other.rows().equals(list.rows()))) {
            throw new ExportRefusal(
                    Problem.SEVERAL_EXPORTS,
                    "These are different exports: "
                            + ExportRefusal.shown(same.getFirst().path()) + " and " + ExportRefusal.shown(list.path())
                            + " are not the same.");
        }
        return false;
    }

    private static boolean isOfSamePart(ReadList one, ReadList other) {
        return one.file().part().equals(other.file().part());
    }
}

package io.vzaimno.instagram.export;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.instagram.export.ListFile.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The files of an export that hold the lists, in order; refuses what cannot be one whole export. */
final class ListFiles {

    private final List<ListFile> files;

    private ListFiles(List<ListFile> files) {
        this.files = files;
    }

    static List<ListFile> in(List<ExportFile> export) {
        var files = ownFiles(export.stream()
                .flatMap(file -> ListFile.of(file).stream())
                .sorted(comparingInt(ListFile::number))
                .toList());
        var lists = new ListFiles(files);
        lists.checkCase();
        lists.checkSingleExport();
        lists.checkParts(Role.FOLLOWERS, ListKind.FOLLOWERS);
        lists.checkParts(Role.FOLLOWING, ListKind.FOLLOWING);
        return files;
    }

    /** Where both lists have files of their own, another that is named like the one of the oldest exports is none of them. */
    private static List<ListFile> ownFiles(List<ListFile> files) {
        var own = files.stream().filter(file -> file.form() != Form.CONNECTIONS).toList();
        var roles = own.stream().map(ListFile::role).collect(toSet());
        return roles.containsAll(Set.of(Role.FOLLOWERS, Role.FOLLOWING)) ? own : files;
    }

    private void checkCase() {
        var seen = new HashMap<String, String>();
        for (var file : files) {
            var other = seen.put(file.path().toLowerCase(Locale.ROOT), file.path());
            if (other != null && !other.equals(file.path())) {
                throw ExportRefusal.of(
                        Problem.UNSAFE,
                        other,
                        "and " + ExportRefusal.shown(file.path()) + " are the same but for upper and lower case.");
            }
        }
    }

    /** The same part of the same list below two folders of an archive: nothing tells which one is meant. */
    private void checkSingleExport() {
        var parts = files.stream().collect(groupingBy(file -> file.part() + " " + file.role() + " " + file.number()));
        for (var part : parts.values()) {
            var roots = part.stream().map(ListFile::root).distinct().toList();
            if (roots.size() > 1) {
                throw new ExportRefusal(
                        Problem.SEVERAL_EXPORTS,
                        "There is more than one export inside: "
                                + ExportRefusal.shown(part.getFirst().path()) + " and "
                                + ExportRefusal.shown(part.getLast().path()) + ".");
            }
        }
    }

    private void checkParts(Role role, ListKind list) {
        var numbers = files.stream()
                .filter(file -> file.role() == role)
                .map(ListFile::number)
                .collect(toCollection(TreeSet::new));
        for (var number = 1; !numbers.isEmpty() && number < numbers.last(); number++) {
            if (!numbers.contains(number)) {
                throw new ExportRefusal(
                        Problem.SHARD_MISSING,
                        new Clue.Part(list, number),
                        "Part " + number + " of the list of " + role.title() + " (" + role.title() + "_" + number
                                + ") is missing, though there is a part " + numbers.last() + ".");
            }
        }
    }
}

package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.Row.Label;
import io.vzaimno.instagram.export.Row.Labelled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces labelled values by user names. Each file is judged by itself, as one export may use several languages; a
 * file too short to judge is read like the others.
 */
final class NameLabels {

    private final Map<ListFile, String> labels = new HashMap<>();

    /** The list with its names, if the file itself shows which values they are: names take less memory. */
    ReadList resolved(ReadList list) {
        var label = NameLabel.in(labelled(list));
        label.ifPresent(found -> labels.put(list.file(), found));
        return label.map(found -> named(list, found)).orElse(list);
    }

    /** A list that could not be judged by itself, read like the others; entries with unknown labels stay as they are. */
    ReadList resolvedLikeOthers(ReadList list) {
        return familiar(labelled(list)).map(label -> named(list, label)).orElse(list);
    }

    /** A label of another file that all these records have, too. */
    private Optional<String> familiar(List<Labelled> records) {
        return labels.values().stream()
                .filter(label -> !records.isEmpty()
                        && records.stream()
                                .allMatch(record -> value(record, label).isPresent()))
                .findFirst();
    }

    private static ReadList named(ReadList list, String label) {
        return list.with(list.rows().stream().map(row -> named(row, label)).toList());
    }

    private static Row named(Row row, String label) {
        return switch (row) {
            case Labelled labelled ->
                value(labelled, label)
                        .map(value -> Names.row(labelled.since(), value))
                        .orElseGet(Row.Nameless::new);
            case Row.Written(var entry, var date) -> new Row.Written(named(entry, label), date);
            case Row.Named _, Row.Deleted _, Row.Nameless _ -> row;
        };
    }

    private static Optional<String> value(Labelled row, String label) {
        return row.labels().stream()
                .filter(candidate -> candidate.label().equals(label))
                .map(Label::value)
                .findFirst();
    }

    private static List<Labelled> labelled(ReadList list) {
        return list.rows().stream().flatMap(NameLabels::labelled).toList();
    }

    private static Stream<Labelled> labelled(Row row) {
        return switch (row) {
            case Labelled labelled -> Stream.of(labelled);
            case Row.Written(var entry, var _) -> labelled(entry);
            case Row.Named _, Row.Deleted _, Row.Nameless _ -> Stream.empty();
        };
    }
}

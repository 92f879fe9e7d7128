package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.Row.Label;
import io.vzaimno.instagram.export.Row.Labelled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts user names in the place of labelled values. Each file is judged by itself, as one export may speak several
 * languages; a file too short to judge is read like the others.
 */
final class NameLabels {

    private final Map<ListFile, String> labels = new HashMap<>();

    private NameLabels(List<ReadList> lists) {
        lists.forEach(list -> NameLabel.in(labelled(list)).ifPresent(label -> labels.put(list.file(), label)));
    }

    /** The lists with every name that can be told; entries of unknown labels stay as they are. */
    static List<ReadList> resolved(List<ReadList> lists) {
        var names = new NameLabels(lists);
        return lists.stream().map(names::resolved).toList();
    }

    private ReadList resolved(ReadList list) {
        return Optional.ofNullable(labels.get(list.file()))
                .or(() -> familiar(labelled(list)))
                .map(label -> list.with(
                        list.rows().stream().map(row -> named(row, label)).toList()))
                .orElse(list);
    }

    /** A label of another file that all these records have, too. */
    private Optional<String> familiar(List<Labelled> records) {
        return labels.values().stream()
                .filter(label -> !records.isEmpty()
                        && records.stream()
                                .allMatch(record -> value(record, label).isPresent()))
                .findFirst();
    }

    private static Row named(Row row, String label) {
        return row instanceof Labelled labelled
                ? value(labelled, label)
                        .map(value -> Names.row(labelled.since(), value))
                        .orElseGet(Row.Nameless::new)
                : row;
    }

    private static Optional<String> value(Labelled row, String label) {
        return row.labels().stream()
                .filter(candidate -> candidate.label().equals(label))
                .map(Label::value)
                .findFirst();
    }

    private static List<Labelled> labelled(ReadList list) {
        return list.rows().stream()
                .filter(Labelled.class::isInstance)
                .map(Labelled.class::cast)
                .toList();
    }
}

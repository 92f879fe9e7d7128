package io.vzaimno.report;

import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the list of changes tells of each person. */
final class ChangeColumns {

    private final ReportWords words;
    private final PersonColumns<Change> person;

    ChangeColumns(ReportWords words, ReportLimits limits) {
        this.words = words;
        person = new PersonColumns<>(words, limits, Change::person);
    }

    /** The columns of these changes, without one for former names if nobody is renamed. */
    List<Column<Change>> of(List<Change> changes) {
        var columns = new ArrayList<>(List.of(what(), person.name(), person.fullName(), person.link()));
        if (changes.stream().anyMatch(change -> change.kind() == ChangeKind.RENAMED)) {
            columns.add(person.text(
                    "former_name",
                    28,
                    change -> change.formerName().map(PersonColumns::name).orElse("")));
        }
        return columns;
    }

    private Column<Change> what() {
        return new Column<>(
                words.say("column.change"),
                30,
                UnaryOperator.identity(),
                _ -> true,
                (sheet, row, column, change) -> sheet.value(row, column, words.change(change.kind())));
    }
}

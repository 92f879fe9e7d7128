package io.vzaimno.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of people, with a fixed heading and a filter.
 *
 * @param <T> the facts about a person
 */
final class PeopleSheet<T> {

    /** How many rows are buffered before they are written. */
    private static final int BLOCK = 500;

    private final Worksheet sheet;
    private final List<Column<T>> columns;
    private int row = 1;
    private int block = 1;

    PeopleSheet(Worksheet sheet, List<Column<T>> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** Writes as many people as the sheet has rows for. */
    void write(Iterator<T> people, int maxRows) throws IOException {
        writeHeading();
        while (row < maxRows && people.hasNext()) {
            writeRow(people.next());
            if (row - block == BLOCK) {
                finishBlock();
            }
        }
        finishBlock();
        sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        sheet.finish();
    }

    private void writeHeading() {
        for (var column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, Text.literal(columns.get(column).heading()));
            sheet.width(column, columns.get(column).width());
        }
        var heading = sheet.range(0, 0, 0, columns.size() - 1).style();
        heading.bold()
                .fillColor(Palette.argb(Palette.TRACK))
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(0, 36);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private void writeRow(T person) {
        for (var column = 0; column < columns.size(); column++) {
            columns.get(column).write(sheet, row, column, person);
        }
        row++;
    }

    /** Styles whole blocks, because the library takes as long for one cell as for many. */
    private void finishBlock() throws IOException {
        for (var column = 0; column < columns.size() && block < row; column++) {
            var cells = sheet.range(block, column, row - 1, column);
            columns.get(column).style().apply(cells.style()).set();
        }
        sheet.flush();
        block = row;
    }
}

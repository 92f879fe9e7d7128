package io.vzaimno.report;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * A column of the lists of people.
 *
 * @param <T> the facts about a person
 * @param width in characters
 * @param filled whether the cell of a person is not empty
 */
record Column<T>(String heading, int width, UnaryOperator<StyleSetter> style, Predicate<T> filled, Content<T> content) {

    /** Writes the cell of a person that is not empty. */
    interface Content<T> {
        void write(Worksheet sheet, int row, int column, T person);
    }

    void write(Worksheet sheet, int row, int column, T person) {
        if (filled.test(person)) {
            content.write(sheet, row, column, person);
        }
    }
}

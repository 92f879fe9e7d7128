package io.vzaimno.report;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * A column of the lists of people.
 *
 * @param <T> what is known of a person
 * @param width in characters
 * @param filled whether there is something to say of a person
 */
record Column<T>(String heading, int width, UnaryOperator<StyleSetter> style, Predicate<T> filled, Content<T> content) {

    /** Writes what the column says of a person about whom there is something to say. */
    interface Content<T> {
        void write(Worksheet sheet, int row, int column, T person);
    }

    void write(Worksheet sheet, int row, int column, T person) {
        if (filled.test(person)) {
            content.write(sheet, row, column, person);
        }
    }
}

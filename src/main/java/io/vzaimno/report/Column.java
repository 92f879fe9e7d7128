package io.vzaimno.report;

import io.vzaimno.analysis.Relation;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * A column of the lists of people.
 *
 * @param width in characters
 * @param filled whether there is something to say of a person
 */
record Column(
        String heading, int width, UnaryOperator<StyleSetter> style, Predicate<Relation> filled, Content content) {

    /** Writes what the column says of a person about whom there is something to say. */
    interface Content {
        void write(Worksheet sheet, int row, int column, Relation relation);
    }

    void write(Worksheet sheet, int row, int column, Relation relation) {
        if (filled.test(relation)) {
            content.write(sheet, row, column, relation);
        }
    }
}

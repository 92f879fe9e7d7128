package io.vzaimno.report;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import java.util.function.Function;
import org.dhatim.fastexcel.HyperLink;

/**
 * The columns that tell who somebody is.
 *
 * @param <T> what a list knows of each person
 */
final class PersonColumns<T> {

    private final ReportWords words;
    private final ReportLimits limits;
    private final Function<T, Person> person;

    PersonColumns(ReportWords words, ReportLimits limits, Function<T, Person> person) {
        this.words = words;
        this.limits = limits;
        this.person = person;
    }

    Column<T> name() {
        return text("name", 28, row -> name(person.apply(row).handle()));
    }

    /** A name may look like an escaped character: {@code _x0041_} is one. */
    static String name(Handle handle) {
        return Text.literal(handle.value());
    }

    Column<T> fullName() {
        return text(
                "full_name",
                36,
                row -> Text.literal(Text.clean(person.apply(row).fullName())));
    }

    Column<T> link() {
        return new Column<>(
                words.say("column.link"),
                44,
                style -> style.fontColor(Palette.argb(Palette.LINK)).underlined(),
                _ -> true,
                (sheet, row, column, of) -> {
                    var url = person.apply(of).handle().url();
                    if (row <= limits.links()) {
                        // Its text is replaced below, but links of the same address and text would become one.
                        sheet.hyperlink(row, column, HyperLink.external(url, String.valueOf(row)));
                    }
                    sheet.inlineString(row, column, Text.literal(url));
                });
    }

    /** Formatted as text, so that a spreadsheet does not make a formula of a name that somebody edits. */
    Column<T> text(String key, int width, Function<T, String> text) {
        return new Column<>(
                words.say("column." + key),
                width,
                style -> style.format("@"),
                row -> !text.apply(row).isEmpty(),
                (sheet, row, column, of) -> sheet.inlineString(row, column, text.apply(of)));
    }
}

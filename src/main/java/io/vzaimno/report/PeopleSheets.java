package io.vzaimno.report;

import io.vzaimno.analysis.Group;
import io.vzaimno.analysis.Relation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes lists of people, each on as many sheets as it needs. */
final class PeopleSheets {

    private static final List<String> HEADINGS = List.of(
            "column.name",
            "column.full_name",
            "column.link",
            "column.private",
            "column.verified",
            "column.followed_since",
            "column.follows_since",
            "column.list");

    private final Workbook workbook;
    private final Words words;
    private final Report report;
    private final Limits limits;

    PeopleSheets(Workbook workbook, Words words, Report report, Limits limits) {
        this.workbook = workbook;
        this.words = words;
        this.report = report;
        this.limits = limits;
    }

    void write(Group group) throws IOException {
        write(words.say("list." + group), List.of(group));
    }

    void writeAll() throws IOException {
        write(words.say("sheet.all"), List.of(Group.values()));
    }

    private void write(String title, List<Group> groups) throws IOException {
        var number = 1;
        var sheet = start(title);
        var row = 1;
        for (var group : groups) {
            for (var relation : report.comparison().of(group)) {
                if (row == limits.rows()) {
                    finish(sheet, row);
                    sheet = start(title + " (" + ++number + ")");
                    row = 1;
                }
                writeRow(sheet, row++, group, relation);
            }
        }
        finish(sheet, row);
    }

    private Worksheet start(String title) {
        var sheet = workbook.newWorksheet(title);
        for (var column = 0; column < HEADINGS.size(); column++) {
            sheet.inlineString(0, column, words.say(HEADINGS.get(column)));
            sheet.width(column, 24);
        }
        sheet.range(0, 0, 0, HEADINGS.size() - 1)
                .style()
                .bold()
                .fillColor("DDE7F0")
                .set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private void finish(Worksheet sheet, int rows) throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, HEADINGS.size() - 1);
        sheet.finish();
    }

    private void writeRow(Worksheet sheet, int row, Group group, Relation relation) throws IOException {
        var person = relation.person();
        writeText(sheet, row, 0, person.handle().value());
        writeText(sheet, row, 1, Text.clean(person.fullName()));
        var url = person.handle().url();
        if (row <= limits.links()) {
            sheet.hyperlink(row, 2, new HyperLink(url));
        }
        sheet.inlineString(row, 2, url);
        writeFact(sheet, row, 3, person.isPrivate());
        writeFact(sheet, row, 4, person.isVerified());
        writeTime(sheet, row, 5, relation.followedSince());
        writeTime(sheet, row, 6, relation.followsSince());
        sheet.inlineString(row, 7, words.say("list." + group));
        if (row % 512 == 0) {
            sheet.flush();
        }
    }

    private static void writeText(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, text);
        sheet.style(row, column).format("@").set();
    }

    private void writeFact(Worksheet sheet, int row, int column, @Nullable Boolean fact) {
        if (fact != null) {
            sheet.inlineString(row, column, words.say(fact ? "yes" : "no"));
        }
    }

    private void writeTime(Worksheet sheet, int row, int column, @Nullable Instant time) {
        if (time != null) {
            sheet.value(row, column, time.atZone(report.takenAt().getZone()));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
    }
}

package io.vzaimno.report;

import io.vzaimno.analysis.Group;
import io.vzaimno.report.Report.Reading;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a report as a workbook: a summary, then the lists of people. */
final class XlsxWriter {

    private final Report report;
    private final Words words;
    private final Limits limits;

    private XlsxWriter(Report report, Limits limits) {
        this.report = report;
        this.words = Words.of(report);
        this.limits = limits;
    }

    static void write(Report report, OutputStream out, Limits limits) throws IOException {
        new XlsxWriter(report, limits).write(out);
    }

    private void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Vzaimno", null)) {
            writeSummary(workbook.newWorksheet(words.say("sheet.summary")));
            var people = new PeopleSheets(workbook, words, report, limits);
            for (var group : Group.values()) {
                if (group != Group.PENDING) {
                    people.write(group);
                }
            }
            people.writeAll();
            if (!report.comparison().pending().isEmpty()) {
                people.write(Group.PENDING);
            }
        }
    }

    private void writeSummary(Worksheet sheet) throws IOException {
        sheet.inlineString(0, 0, words.say("summary.title"));
        sheet.inlineString(1, 0, words.say("summary.taken"));
        sheet.inlineString(1, 1, report.takenAt().toString());
        sheet.inlineString(2, 0, words.say("summary.followers"));
        sheet.inlineString(2, 1, completeness(report.followers()));
        sheet.inlineString(3, 0, words.say("summary.following"));
        sheet.inlineString(3, 1, completeness(report.following()));
        var row = 4;
        for (var group : Group.values()) {
            sheet.inlineString(row, 0, words.say("list." + group));
            sheet.value(row, 1, report.comparison().of(group).size());
            sheet.inlineString(row++, 2, words.say("meaning." + group));
        }
        sheet.finish();
    }

    private String completeness(Reading reading) {
        return reading.declared().isPresent()
                ? words.say("read.of", reading.read(), reading.declared().getAsInt())
                : words.say("read", reading.read());
    }
}

package io.vzaimno.report;

import io.vzaimno.analysis.Group;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a report as a workbook: a summary, then the lists of people, each on as many sheets as it needs. */
final class XlsxWriter {

    /** Of the levels 0 to 9. The library's own 4 makes files a tenth smaller and takes half as long again. */
    private static final int COMPRESSION = 2;

    /** LibreOffice ignores the default font where a cell does not repeat it, and takes its own, which looks like Arial. */
    private static final String FONT = "Arial";

    private static final int FONT_SIZE = 10;
    private static final int BUFFER = 1 << 16;

    private final Report report;
    private final ReportWords words;
    private final ReportLimits limits;
    private final Workbook workbook;

    private XlsxWriter(Report report, ReportLimits limits, Workbook workbook) {
        this.report = report;
        this.words = ReportWords.of(report);
        this.limits = limits;
        this.workbook = workbook;
    }

    static void write(Report report, OutputStream out, ReportLimits limits) throws IOException {
        var buffer = new BufferedOutputStream(out, BUFFER);
        try (var workbook = new Workbook(buffer, "Vzaimno", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            new XlsxWriter(report, limits, workbook).write();
        }
        buffer.flush();
    }

    private void write() throws IOException {
        new SummarySheet(sheet(words.say("sheet.summary")), report, words).write();
        var comparison = report.comparison();
        var everybody = comparison.all();
        var columns = new Columns(words, report.takenAt().getZone(), limits, everybody);
        for (var group : List.of(Group.NON_MUTUAL, Group.FANS, Group.MUTUAL)) {
            write(words.name(group), columns.of(comparison.in(group)), comparison.in(group));
        }
        write(words.say("sheet.all"), columns.withGroup(), everybody);
        for (var group : List.of(Group.PENDING, Group.HIDDEN)) {
            if (!comparison.in(group).isEmpty()) {
                write(words.name(group), columns.of(comparison.in(group)), comparison.in(group));
            }
        }
        if (report.changes().isPresent()) {
            var changes = report.changes().get().all();
            write(words.say("sheet.changes"), new ChangeColumns(words, limits).of(changes), changes);
        }
    }

    private <T> void write(String title, List<Column<T>> columns, List<T> list) throws IOException {
        var people = list.iterator();
        for (var number = 1; number == 1 || people.hasNext(); number++) {
            var sheet = sheet(number == 1 ? title : title + " (" + number + ")");
            new PeopleSheet<>(sheet, columns).write(people, limits.rows());
        }
    }

    /** A sheet that is printed as wide as a page. */
    private Worksheet sheet(String title) {
        var sheet = workbook.newWorksheet(title);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }
}

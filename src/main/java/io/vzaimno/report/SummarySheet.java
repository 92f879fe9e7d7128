package io.vzaimno.report;

import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Group;
import io.vzaimno.analysis.Share;
import io.vzaimno.instagram.export.ExportDate.Basis;
import io.vzaimno.report.Report.Reading;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of a workbook: what came out, what was compared, and how whole it is. */
final class SummarySheet {

    /** Not worth a line where there is nobody in them. */
    private static final Set<Group> RARE = EnumSet.of(Group.PENDING, Group.HIDDEN);

    private static final int LABEL = 0;
    private static final int VALUE = 1;
    private static final int SHARE = 2;
    private static final int COMMENT = 3;

    private final Worksheet sheet;
    private final Report report;
    private final ReportWords words;
    private int row;

    SummarySheet(Worksheet sheet, Report report, ReportWords words) {
        this.sheet = sheet;
        this.report = report;
        this.words = words;
    }

    void write() throws IOException {
        writeTitle();
        writeGroups();
        writeOrigin();
        writeReading("summary.followers", report.followers());
        writeReading("summary.following", report.following());
        writeConfirmed();
        report.changes().ifPresent(this::writeChanges);
        writeNotes();
        sheet.finish();
    }

    private void writeTitle() {
        sheet.hideGridLines();
        sheet.width(LABEL, 28);
        sheet.width(VALUE, 26);
        sheet.width(SHARE, 14);
        sheet.width(COMMENT, 70);
        write(LABEL, words.say("summary.title"));
        style(LABEL).bold().fontSize(18).set();
        sheet.rowHeight(row, 34);
        row++;
        writeWarnings();
        row++;
    }

    /** Before anything else: the numbers below depend on it. */
    private void writeWarnings() {
        if (report.warnings().isEmpty()) {
            return;
        }
        writeWide(words.warning(report));
        style(LABEL)
                .bold()
                .wrapText(true)
                .fontColor(Palette.argb(Palette.WARNING))
                .set();
        row++;
        for (var note : report.notes()) {
            if (note.warning().isPresent()) {
                writeWide(words.note(note));
                row++;
            }
        }
        writeWide(words.say("warning.advice"));
        row++;
    }

    private void writeGroups() {
        writeHeading();
        for (var group : Group.values()) {
            if (!RARE.contains(group) || !report.comparison().in(group).isEmpty()) {
                writeGroup(group);
            }
        }
        writeCount(words.say("sheet.all"), report.comparison().size());
        sheet.range(row, LABEL, row, COMMENT)
                .style()
                .bold()
                .borderStyle(BorderSide.TOP, "thin")
                .borderColor(BorderSide.TOP, Palette.argb(Palette.LINE))
                .set();
        row++;
        writeVerdict();
    }

    private void writeHeading() {
        write(LABEL, words.say("summary.list"));
        write(VALUE, words.say("summary.people"));
        write(SHARE, words.say("summary.share"));
        write(COMMENT, words.say("summary.meaning"));
        var heading = sheet.range(row, LABEL, row, COMMENT).style();
        heading.bold().fillColor(Palette.argb(Palette.TRACK)).set();
        row++;
    }

    private void writeGroup(Group group) {
        writeCount(words.name(group), report.comparison().in(group).size());
        style(LABEL).bold().fontColor(Palette.argb(Palette.of(group))).set();
        write(COMMENT, words.meaning(group));
        row++;
    }

    private void writeCount(String label, int count) {
        write(LABEL, label);
        sheet.value(row, VALUE, count);
        style(VALUE).format("#,##0").horizontalAlignment("left").set();
        writeShare(SHARE, (double) count / Math.max(1, report.comparison().size()));
    }

    private void writeVerdict() {
        row++;
        label("summary.mutual_share");
        report.comparison().mutualShare().ifPresent(share -> writeShare(VALUE, share));
        write(COMMENT, words.verdict(report.comparison()));
        row += 2;
    }

    private void writeShare(int column, double share) {
        sheet.value(row, column, Share.told(share));
        style(column).format("0.0%").horizontalAlignment("left").set();
    }

    private void writeOrigin() {
        label("summary.account");
        writeAccount();
        label("summary.source");
        write(VALUE, words.say("source." + Text.lower(report.source())));
        row++;
        writeTime();
        row++;
    }

    private void writeTime() {
        if (report.exported().isEmpty()) {
            label("summary.taken");
            sheet.value(row, VALUE, report.takenAt());
            style(VALUE)
                    .format(words.format("time"))
                    .horizontalAlignment("left")
                    .set();
            write(COMMENT, words.zone(report.takenAt()));
            return;
        }
        var date = report.exported().get();
        var time = date.time().atZone(report.takenAt().getZone());
        label("summary.exported");
        if (date.basis() == Basis.HEADER) {
            sheet.value(row, VALUE, time);
        } else {
            sheet.value(row, VALUE, report.day());
        }
        style(VALUE)
                .format(words.format(date.basis() == Basis.HEADER ? "time" : "day"))
                .horizontalAlignment("left")
                .set();
        write(COMMENT, words.basis(date, time));
    }

    private void writeAccount() {
        if (report.account().isPresent()) {
            var account = report.account().get();
            sheet.hyperlink(row, VALUE, HyperLink.external(account.url(), null));
            write(VALUE, account.toString());
            style(VALUE)
                    .format("@")
                    .fontColor(Palette.argb(Palette.LINK))
                    .underlined()
                    .set();
        } else {
            write(VALUE, words.say("summary.account.unknown"));
        }
        row++;
    }

    private void writeReading(String key, Reading reading) {
        label(key);
        sheet.value(row, VALUE, reading.read());
        style(VALUE).format("#,##0").horizontalAlignment("left").set();
        write(COMMENT, words.completeness(reading));
        row++;
    }

    private void writeConfirmed() {
        var comparison = report.comparison();
        label("summary.confirmed");
        sheet.value(row, VALUE, comparison.size() - comparison.unconfirmed());
        style(VALUE).format("#,##0").horizontalAlignment("left").set();
        write(COMMENT, words.certainty(comparison, report.source()));
        row++;
    }

    private void writeChanges(Changes changes) {
        row++;
        label("summary.changes");
        sheet.value(row, VALUE, changes.since().atZone(report.takenAt().getZone()));
        style(VALUE).format(words.format("time")).horizontalAlignment("left").set();
        row++;
        for (var kind : ChangeKind.values()) {
            write(LABEL, words.change(kind));
            sheet.value(row, VALUE, changes.count(kind));
            style(VALUE).format("#,##0").horizontalAlignment("left").set();
            write(COMMENT, words.meaning(kind));
            row++;
        }
    }

    private void writeNotes() {
        for (var note : report.notes()) {
            if (note.warning().isEmpty()) {
                row++;
                writeWide(words.note(note));
            }
        }
    }

    private void writeWide(String text) {
        write(LABEL, text);
        sheet.range(row, LABEL, row, COMMENT).merge();
        style(LABEL).format("@").wrapText(true).verticalAlignment("top").set();
    }

    /** Any text may name the account, and a file's name may be anything. */
    private void write(int column, String text) {
        sheet.inlineString(row, column, Text.literal(Text.clean(text)));
    }

    private void label(String key) {
        write(LABEL, words.say(key));
        style(LABEL).fontColor(Palette.argb(Palette.FAINT)).set();
    }

    private StyleSetter style(int column) {
        return sheet.style(row, column);
    }
}

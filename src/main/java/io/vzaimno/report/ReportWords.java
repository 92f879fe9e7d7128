package io.vzaimno.report;

import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Group;
import io.vzaimno.analysis.Share;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a report says, in the reader's language. Every sentence may name the account as {@code {0}}. */
final class ReportWords {

    private final ResourceBundle words;
    private final String account;

    private ReportWords(ResourceBundle words, Report report) {
        this.words = words;
        this.account = report.account()
                .map(handle -> MessageFormat.format(words.getString("account.known"), handle))
                .orElseGet(() -> words.getString("account.unknown"));
    }

    /** Russian for Russian readers, English for all others. */
    static ReportWords of(Report report) {
        var russian = report.language().getLanguage().equals("ru");
        var language = russian ? Locale.of("ru") : Locale.ENGLISH;
        return new ReportWords(ResourceBundle.getBundle("io.vzaimno.report.words", language), report);
    }

    String name(Group group) {
        return say("list." + Text.lower(group));
    }

    String meaning(Group group) {
        return say("meaning." + Text.lower(group));
    }

    /** A sentence or a label, beginning with a capital; {@code values} begin at {@code {1}}. */
    String say(String key, Object... values) {
        var arguments = new Object[values.length + 1];
        arguments[0] = account;
        System.arraycopy(values, 0, arguments, 1, values.length);
        var text = new MessageFormat(words.getString(key), language()).format(arguments);
        return text.substring(0, 1).toUpperCase(language()) + text.substring(1);
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    /** A share (0 to 1) as a percentage that says neither 0% nor 100% unless it is so. */
    String percentage(double share) {
        return Share.percentage(share, language());
    }

    /** When the lists were read or the export made, as exactly as is known. */
    String date(Report report) {
        if (report.exported().isEmpty()) {
            return date(report.takenAt());
        }
        var date = report.exported().get();
        return switch (date.basis()) {
            case HEADER -> date(date.time().atZone(report.takenAt().getZone()));
            case NAME -> day(report.day());
            case NEWEST_ENTRY -> say("date.earliest", day(report.day()));
        };
    }

    /** What tells when an export was made, if that needs a word. */
    String basis(ExportDate date, ZonedDateTime time) {
        return switch (date.basis()) {
            case HEADER -> zone(time);
            case NAME -> say("date.by_name");
            case NEWEST_ENTRY -> say("date.by_newest");
        };
    }

    private String date(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(format("date"), language()).format(time);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(format("long_day"), language()).format(day);
    }

    /** A zone and its difference from UTC, such as {@code Europe/Moscow, UTC+03:00}. */
    String zone(ZonedDateTime time) {
        var offset = DateTimeFormatter.ofPattern("'UTC'xxx", language()).format(time);
        return time.getZone() instanceof ZoneOffset ? offset : time.getZone().getId() + ", " + offset;
    }

    /** How whole a list is. */
    String completeness(Reading reading) {
        return reading.declared().isPresent()
                ? say(
                        "summary.completeness.declared",
                        reading.read(),
                        reading.declared().getAsInt())
                : say("summary.completeness.undeclared", reading.read());
    }

    String change(ChangeKind kind) {
        return say("change." + Text.lower(kind));
    }

    String meaning(ChangeKind kind) {
        return say("meaning." + Text.lower(kind));
    }

    /** Why the lists may be incomplete, in one line; nothing where nothing speaks for it. */
    String warning(Report report) {
        var reasons = report.warnings().stream()
                .map(warning -> words.getString("warning." + Text.lower(warning)))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : say("warning", reasons);
    }

    /** How sure it is who is in which group. */
    String certainty(Comparison comparison, Source source) {
        return comparison.unconfirmed() == 0
                ? say("summary.confirmed.all")
                : say("summary.confirmed.some." + Text.lower(source), comparison.unconfirmed());
    }

    /** The result in a sentence. */
    String verdict(Comparison comparison) {
        var share = comparison.mutualShare();
        var result = share.isPresent()
                ? say("verdict", percentage(share.getAsDouble()), comparison.followed())
                : say("verdict.follows_nobody");
        return result + remark("verdict.pending", comparison.pending()) + remark("verdict.hidden", comparison.hidden());
    }

    private String remark(String key, List<?> people) {
        return people.isEmpty() ? "" : ". " + say(key, people.size());
    }

    /** What the reader should know, in a sentence. */
    String note(Note note) {
        return switch (note) {
            case Note.MayBeCut(var list, var days) -> say("note.may_be_cut." + Text.lower(list), days);
            case Note.PartMayBeMissing(var file, var entries, var _) -> say("note.part_may_be_missing", file, entries);
            case Note.Unjudged _ -> say("note.unjudged");
            case Note.Nameless(var file, var entries, var _) -> say("note.nameless", file, entries);
            case Note.Several(var files) -> say("note.several", String.join(", ", files));
            case Note.NoPending(var file) -> say("note.no_pending", file);
            case Note.Undated(var file, var entries) -> say("note.undated", file, entries);
            case Note.Deleted(var accounts) -> say("note.deleted", accounts);
        };
    }

    /** How the language writes a kind of value: a pattern for spreadsheets or for java.time. */
    String format(String kind) {
        return words.getString("format." + kind);
    }

    Locale language() {
        return words.getLocale();
    }
}

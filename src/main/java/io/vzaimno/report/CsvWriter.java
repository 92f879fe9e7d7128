package io.vzaimno.report;

import static java.util.stream.Collectors.joining;

import io.vzaimno.analysis.Group;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as CSV after RFC 4180, in UTF-8 with a byte order mark, one row per person. Spreadsheets show it as
 * written: text that they would take for a formula or a value begins with a mark that programs can strip.
 */
final class CsvWriter {

    private static final String HEADINGS =
            "list,username,full_name,link,confirmed,is_private,is_verified,followed_since,follows_since";

    private CsvWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write("\uFEFF" + HEADINGS + "\r\n");
        for (var group : Group.values()) {
            for (var relation : report.comparison().in(group)) {
                writeRow(writer, group, relation, report);
            }
        }
        writer.flush();
    }

    private static void writeRow(Writer writer, Group group, Relation relation, Report report) throws IOException {
        var person = relation.person();
        writer.write(Stream.of(
                        Text.lower(group),
                        name(person.handle()),
                        field(Text.clean(person.fullName())),
                        person.handle().url(),
                        String.valueOf(relation.confirmed()),
                        text(person.isPrivate()),
                        text(person.isVerified()),
                        time(relation.followedSince(), report),
                        time(relation.followsSince(), report))
                .collect(joining(",", "", "\r\n")));
    }

    /** With an at sign if the bare name looks like a number or a date; a name needs no other guard. */
    private static String name(Handle handle) {
        return Misreading.isLikely(handle.value()) ? "@" + handle.value() : handle.value();
    }

    private static String text(@Nullable Boolean fact) {
        return fact == null ? "" : fact.toString();
    }

    private static String time(@Nullable Instant time, Report report) {
        return time == null ? "" : report.iso(time);
    }

    private static String field(String text) {
        var guarded = guarded(text);
        return guarded.equals(text) && isPlain(text) ? text : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    /** Marked as text by an apostrophe if a spreadsheet could take it for something else. */
    static String guarded(String text) {
        var guarded = Text.withoutFormula(text);
        return guarded.equals(text) && Misreading.isLikely(text) ? "'" + text : guarded;
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    }
}

package io.vzaimno.report;

import io.vzaimno.instagram.Handle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes reports. */
public final class Reports {

    private Reports() {}

    /** Writes the report and leaves the stream open. Memory does not grow with the length of the lists. */
    public static void write(Report report, Format format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> XlsxWriter.write(report, out, ReportLimits.EXCEL);
            case CSV -> CsvWriter.write(report, out);
            case JSON -> JsonWriter.write(report, out);
        }
    }

    /** Draws the result for a chat: a PNG of mutual, fans and non-mutual in proportion, with their numbers. */
    public static byte[] picture(Report report) {
        return new Picture(report).png();
    }

    /** The name under which the report is sent or saved, such as {@code vzaimno-natgeo-2026-09-30.xlsx}. */
    public static String fileName(Report report, Format format) {
        return fileName(report, format.name().toLowerCase(Locale.ROOT));
    }

    /** The names of those who do not follow back, each on a line. */
    public static String names(Report report) {
        return report.comparison().nonMutual().stream()
                .map(relation -> relation.person().handle().value() + "\n")
                .collect(Collectors.joining());
    }

    /** The name under which the bare names are sent. */
    public static String namesFileName(Report report) {
        return fileName(report, "txt");
    }

    private static String fileName(Report report, String ending) {
        var account = report.account().map(Handle::value).orElse("export");
        return "vzaimno-" + account + "-" + report.day() + "." + ending;
    }
}

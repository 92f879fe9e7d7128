package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Kind;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds out what a file is that cannot be opened as a ZIP archive. */
final class BrokenArchive {

    private BrokenArchive() {}

    static ExportRefusal unopened(Path path, IOException cause) {
        var name = ExportRefusal.shown(String.valueOf(path.getFileName()));
        return new ExportRefusal(
                Problem.NOT_AN_ARCHIVE,
                switch (cause) {
                    case NoSuchFileException _ -> "There is no file or folder " + name + ".";
                    case AccessDeniedException denied ->
                        ExportRefusal.shown(denied.getFile()) + " may not be read by this user.";
                    case IOException _ -> name + " cannot be read.";
                });
    }

    static ExportRefusal explain(FileChannel channel) throws IOException {
        var head = ArchiveEnd.text(channel, 0, 16);
        if (head.startsWith("PK")) {
            return ArchiveEnd.of(channel).isPresent()
                    ? damaged()
                    : new ExportRefusal(Problem.TRUNCATED, "The archive breaks off: its end is missing.");
        }
        return other(kind(head));
    }

    static ExportRefusal damaged() {
        return new ExportRefusal(Problem.DAMAGED, "The archive's table of contents is damaged.");
    }

    private static ExportRefusal other(Kind kind) {
        return new ExportRefusal(
                Problem.NOT_AN_ARCHIVE, new Clue.Instead(kind), "This is not a ZIP archive but " + kind.title() + ".");
    }

    private static Kind kind(String head) {
        var text = head.strip();
        if (text.isEmpty()) {
            return Kind.EMPTY;
        }
        if (head.startsWith("Rar!")) {
            return Kind.RAR;
        }
        if (head.startsWith("7z\u00BC\u00AF")) {
            return Kind.SEVEN_ZIP;
        }
        if (head.startsWith("\u001F\u008B")) {
            return Kind.GZIP;
        }
        if (text.startsWith("<")) {
            return Kind.WEB_PAGE;
        }
        return text.startsWith("{") || text.startsWith("[") ? Kind.JSON : Kind.OTHER;
    }
}

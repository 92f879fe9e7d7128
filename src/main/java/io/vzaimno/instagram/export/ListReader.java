package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Reads the files that hold lists. */
final class ListReader {

    private static final int BUFFER = 1 << 16;

    private final Budget budget;
    private boolean metThreads;

    ListReader(Budget budget) {
        this.budget = budget;
    }

    /** The file's list; nothing where the file has none of this role, or one of the Threads application. */
    Optional<ReadList> read(ListFile file) {
        var path = file.path();
        try (var in = new BufferedInputStream(budget.limit(file.file().content().open(), path), BUFFER)) {
            return read(file, in);
        } catch (IOException _) {
            throw ExportRefusal.of(Problem.DAMAGED, path, "cannot be read.");
        }
    }

    /** Whether one of the lists was of the Threads application. */
    boolean metThreads() {
        return metThreads;
    }

    private Optional<ReadList> read(ListFile file, BufferedInputStream in) throws IOException {
        try {
            return switch (file.form()) {
                case JSON -> json(in, file).map(rows -> ReadList.plain(file, rows));
                case CONNECTIONS -> connections(in, file).map(rows -> ReadList.plain(file, rows));
                case HTML -> Optional.of(html(in, file));
            };
        } catch (ExportRefusal refusal) {
            in.transferTo(OutputStream.nullOutputStream()); // a wrong checksum explains more than what follows from it
            throw refusal;
        }
    }

    private Optional<List<Row>> json(BufferedInputStream in, ListFile file) throws IOException {
        TextKind.expectJson(in, file.path());
        var rows = JsonText.read(in, file.path(), new JsonList(file.path(), file.role(), budget)::read);
        metThreads |= rows.isEmpty();
        return rows;
    }

    private Optional<List<Row>> connections(BufferedInputStream in, ListFile file) throws IOException {
        TextKind.expectJson(in, file.path());
        var lists = new ConnectionsFile(file.path(), budget);
        return JsonText.read(in, file.path(), json -> lists.read(json, file.role()));
    }

    private ReadList html(BufferedInputStream in, ListFile file) throws IOException {
        TextKind.expectHtml(in, file.path());
        var page = new HtmlList(file.path(), budget);
        var rows = page.read(in);
        return new ReadList(
                file,
                rows,
                page.header().owner(),
                page.header().made(),
                page.header().limited(),
                page.undated());
    }
}

package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list, or a part of it, as read from its file.
 *
 * @param owner the owner of the export, where the file itself tells
 * @param made when the export was made, where the file itself tells
 * @param limited whether the file says that it holds a range of dates only
 * @param undated how many rows have a date that could not be read
 */
record ReadList(
        ListFile file, List<Row> rows, Optional<Handle> owner, Optional<Instant> made, boolean limited, int undated) {

    static ReadList plain(ListFile file, List<Row> rows) {
        return new ReadList(file, rows, Optional.empty(), Optional.empty(), false, 0);
    }

    ReadList with(List<Row> otherRows) {
        return new ReadList(file, otherRows, owner, made, limited, undated);
    }

    /** The same list with this many more unreadable dates. */
    ReadList missing(int dates) {
        return new ReadList(file, rows, owner, made, limited, undated + dates);
    }

    Role role() {
        return file.role();
    }

    String path() {
        return file.path();
    }
}

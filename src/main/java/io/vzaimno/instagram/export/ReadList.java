package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import java.util.List;
import java.util.Optional;

/**
 * A list, or a part of it, as its file has it.
 *
 * @param owner whose export it is, where the file itself tells
 * @param limited whether the file says that it holds a range of dates only
 * @param undated of how many rows the date was there, but could not be understood
 */
record ReadList(ListFile file, List<Row> rows, Optional<Handle> owner, boolean limited, int undated) {

    static ReadList plain(ListFile file, List<Row> rows) {
        return new ReadList(file, rows, Optional.empty(), false, 0);
    }

    ReadList with(List<Row> otherRows) {
        return new ReadList(file, otherRows, owner, limited, undated);
    }

    Role role() {
        return file.role();
    }

    String path() {
        return file.path();
    }
}

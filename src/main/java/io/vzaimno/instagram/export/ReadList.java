package io.vzaimno.instagram.export;

import java.util.List;

/**
 * A list, or a part of it, as its file has it.
 *
 * @param header what a web page tells beside the list
 */
record ReadList(ListFile file, List<Row> rows, HtmlHeader header) {

    Role role() {
        return file.role();
    }
}

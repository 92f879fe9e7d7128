package io.vzaimno.instagram.export;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of an export, not yet opened.
 *
 * @param path where it lies inside the export, with slashes
 */
record ExportFile(String path, Content content) {

    /** The part of the path after the last slash. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Opens a file; reading to the end verifies what the container knows of it. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}

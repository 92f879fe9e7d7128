package io.vzaimno.instagram.export;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of an export, not yet opened.
 *
 * @param part the name of the archive or folder it is in; empty where there is only one
 * @param path where it lies inside that, with slashes
 */
record ExportFile(String part, String path, Content content) {

    ExportFile(String path, Content content) {
        this("", path, content);
    }

    ExportFile in(String otherPart) {
        return new ExportFile(otherPart, path, content);
    }

    /** The part of the path after the last slash. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A name that is unique within the export. */
    String label() {
        return part.isEmpty() ? path : part + ": " + path;
    }

    /** Opens a file; reading it to the end verifies the container's checks. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}

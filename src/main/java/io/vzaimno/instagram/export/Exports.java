package io.vzaimno.instagram.export;

import java.nio.file.Path;

/** Reads data exports. */
public final class Exports {

    private Exports() {}

    /**
     * Reads a ZIP archive or an unpacked folder.
     *
     * @param name the name under which the user knows the file; the account's name may be in it
     */
    public static ExportReading read(Path export, String name) {
        throw new IllegalStateException("not yet");
    }
}

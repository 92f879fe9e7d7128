package io.vzaimno.files;

import java.io.IOException;
import java.nio.file.Path;

/** The service cannot write to a configured folder. The message is one line with the problem and the remedy. */
public final class UnusableFolder extends RuntimeException {

    private final String line;

    UnusableFolder(Path folder, IOException cause) {
        this(
                "DATA_DIR: the folder for temporary files, %s, cannot be used (%s). Make it writable, or use another"
                                .formatted(folder, cause.getClass().getSimpleName())
                        + " folder. Example: DATA_DIR=./data",
                cause);
    }

    private UnusableFolder(String line, IOException cause) {
        super(line, cause);
        this.line = line;
    }

    public String line() {
        return line;
    }
}

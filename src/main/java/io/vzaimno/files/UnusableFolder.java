package io.vzaimno.files;

import java.io.IOException;
import java.nio.file.Path;

/** The service cannot write where its settings tell it to. The message is one line with the problem and the remedy. */
public final class UnusableFolder extends RuntimeException {

    /** The same exit code as for an invalid setting. */
    private static final int MUST_BE_CHANGED = 2;

    /** EX_TEMPFAIL: a supervisor may start the service again. */
    private static final int FOR_NOW = 75;

    private final String line;
    private final int exitCode;

    UnusableFolder(Path folder, IOException cause) {
        this(
                "DATA_DIR: the folder for temporary files, %s, cannot be used (%s). %s, or use another folder."
                                .formatted(
                                        folder,
                                        OwnFiles.reason(cause),
                                        FullDisk.isMeantBy(cause) ? "Free some space" : "Let the service write there")
                        + " Example: DATA_DIR=./data",
                FullDisk.isMeantBy(cause) ? FOR_NOW : MUST_BE_CHANGED,
                cause);
    }

    private UnusableFolder(String line, int exitCode, IOException cause) {
        super(line, cause);
        this.line = line;
        this.exitCode = exitCode;
    }

    public String line() {
        return line;
    }

    /** Exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}

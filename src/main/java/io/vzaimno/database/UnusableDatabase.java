package io.vzaimno.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used. Carries one line for the operator, without secrets: the setting, the problem and the remedy.
 */
public final class UnusableDatabase extends RuntimeException {

    /** The same exit code as for an invalid setting. */
    private static final int MUST_BE_CHANGED = 2;

    private final String line;
    private final int exitCode;

    private UnusableDatabase(String text, int exitCode, @Nullable Throwable cause) {
        super(text, cause);
        this.line = text.replaceAll("\\s*\\R\\s*", " ");
        this.exitCode = exitCode;
    }

    static UnusableDatabase untilChanged(String line) {
        return new UnusableDatabase(line, MUST_BE_CHANGED, null);
    }

    static UnusableDatabase untilChanged(String line, @Nullable Throwable cause) {
        return new UnusableDatabase(line, MUST_BE_CHANGED, cause);
    }

    /** A restart may help. */
    static UnusableDatabase forNow(String line, @Nullable Throwable cause) {
        return new UnusableDatabase(line, DatabaseLost.EXIT_CODE, cause);
    }

    /** There is no space left for an embedded database. */
    static UnusableDatabase full(DataFolder folder, @Nullable Throwable cause) {
        return forNow(
                "DATA_DIR: the disk of %s is full. Free some space, or use another folder.".formatted(folder)
                        + " Example: DATA_DIR=/var/lib/vzaimno",
                cause);
    }

    public String line() {
        return line;
    }

    /** Exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}

package io.vzaimno.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used. It is one line for the operator, without a secret: the setting, what is wrong, and
 * what to do.
 */
public final class UnusableDatabase extends RuntimeException {

    /** A setting or the machine must be changed first; the same status as for a setting of a wrong form. */
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

    /** Starting again later may help. */
    static UnusableDatabase forNow(String line, @Nullable Throwable cause) {
        return new UnusableDatabase(line, DatabaseLost.EXIT_CODE, cause);
    }

    public String line() {
        return line;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}

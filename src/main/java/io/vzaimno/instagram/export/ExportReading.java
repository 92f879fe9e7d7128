package io.vzaimno.instagram.export;

/** What came of reading a data export. */
public sealed interface ExportReading {

    /** Both lists are there and whole. */
    record Read(Export export) implements ExportReading {}

    /**
     * The export cannot be used.
     *
     * @param detail what exactly is wrong and where (a file's name, a missing number), one line, at most 300 characters
     */
    record Refused(Problem problem, String detail) implements ExportReading {}

    /** The kinds of things that can be wrong with an export. */
    enum Problem {
        NOT_AN_ARCHIVE,
        ENCRYPTED,
        TRUNCATED,
        DAMAGED,
        UNSAFE,
        TOO_LARGE,
        UNKNOWN_FORMAT,
        FOLLOWERS_MISSING,
        FOLLOWING_MISSING,
        SHARD_MISSING,
        DATE_LIMITED;

        /** Whether a whole export would help: something is missing, rather than unreadable. */
        public boolean isIncomplete() {
            return switch (this) {
                case FOLLOWERS_MISSING, FOLLOWING_MISSING, SHARD_MISSING, DATE_LIMITED -> true;
                case NOT_AN_ARCHIVE, ENCRYPTED, TRUNCATED, DAMAGED, UNSAFE, TOO_LARGE, UNKNOWN_FORMAT -> false;
            };
        }
    }
}

package io.vzaimno.instagram.export;

import io.vzaimno.instagram.ListKind;

/** The outcome of reading a data export. */
public sealed interface ExportReading {

    /** Both lists are there and complete. */
    record Read(Export export) implements ExportReading {}

    /**
     * The export cannot be used.
     *
     * @param clue details beyond the kind, for callers that word them themselves
     * @param detail what exactly is wrong and where (a file's name, a missing number), one line, at most 250 characters
     */
    record Refused(Problem problem, Clue clue, String detail) implements ExportReading {

        /** The detail and what to do about it, in English: one line, at most 380 characters. */
        public String explanation() {
            return detail + " " + problem.advice();
        }
    }

    /** Where in an export something is wrong, or what there is instead. Paths are safe to show. */
    sealed interface Clue {

        record None() implements Clue {}

        /** The faulty file. */
        record File(String path) implements Clue {}

        /** The part of a list that is missing. */
        record Part(ListKind list, int number) implements Clue {}

        /** What was given instead of an archive. */
        record Instead(Kind kind) implements Clue {}

        /** Another archive, which may be the export. */
        record Inside(String path) implements Clue {}
    }

    /** The kind of a file that is not a ZIP archive. */
    enum Kind {
        EMPTY("an empty file"),
        RAR("a RAR archive"),
        SEVEN_ZIP("a 7-Zip archive"),
        GZIP("a gzip archive"),
        WEB_PAGE("a web page"),
        JSON("a single JSON file"),
        OTHER("something else");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The noun phrase for an English sentence. */
        String title() {
            return title;
        }
    }

    /** The kinds of faults of an export. */
    enum Problem {
        NOT_AN_ARCHIVE("Give the ZIP file as Instagram made it, or the folder unpacked from it."),
        ENCRYPTED("Unpack it with its password and give the folder, or pack it again without one."),
        TRUNCATED("Download the export again, to the end."),
        DAMAGED("Download the export again."),
        UNSAFE("Give the archive exactly as Instagram made it."),
        TOO_LARGE("Ask Instagram for \"Followers and following\" only, not for everything."),
        UNKNOWN_FORMAT("Ask Instagram for a new export: \"Followers and following\", format JSON, range \"All time\"."),
        HTML_IN_JSON("Give the archive exactly as Instagram made it, or ask for a new export in the format JSON."),
        WIDE_TEXT("Give the archive exactly as Instagram made it: its texts are UTF-8."),
        SEVERAL_EXPORTS("Give one export at a time."),
        LISTS_MISSING("Ask Instagram for a new export: \"Followers and following\", format JSON, range \"All time\"."),
        FOLLOWERS_MISSING(
                "Ask Instagram for a new export: \"Followers and following\", format JSON, range \"All time\"."),
        FOLLOWING_MISSING(
                "Ask Instagram for a new export: \"Followers and following\", format JSON, range \"All time\"."),
        SHARD_MISSING("Give the whole export; if it came in several archives, give all of them together."),
        DATE_LIMITED("Ask Instagram for a new export with the date range \"All time\"."),
        THREADS_ONLY(
                "Ask for an export of the Instagram profile: \"Followers and following\", format JSON, range \"All time\"."),
        SEVERAL_OWNERS("Give the archives of one account at a time.");

        private final String advice;

        Problem(String advice) {
            this.advice = advice;
        }

        /** What to do about it, in English, at most 120 characters. */
        public String advice() {
            return advice;
        }

        /** Whether another archive of the same export may have what is missing in this one. */
        public boolean isPart() {
            return switch (this) {
                case LISTS_MISSING, FOLLOWERS_MISSING, FOLLOWING_MISSING, SHARD_MISSING -> true;
                case NOT_AN_ARCHIVE,
                        ENCRYPTED,
                        TRUNCATED,
                        DAMAGED,
                        UNSAFE,
                        TOO_LARGE,
                        UNKNOWN_FORMAT,
                        HTML_IN_JSON,
                        WIDE_TEXT,
                        SEVERAL_EXPORTS,
                        DATE_LIMITED,
                        THREADS_ONLY,
                        SEVERAL_OWNERS -> false;
            };
        }

        /** Whether a complete export would help: something is missing, rather than unreadable. */
        public boolean isIncomplete() {
            return switch (this) {
                case LISTS_MISSING, FOLLOWERS_MISSING, FOLLOWING_MISSING, SHARD_MISSING, DATE_LIMITED -> true;
                case NOT_AN_ARCHIVE,
                        ENCRYPTED,
                        TRUNCATED,
                        DAMAGED,
                        UNSAFE,
                        TOO_LARGE,
                        UNKNOWN_FORMAT,
                        HTML_IN_JSON,
                        WIDE_TEXT,
                        SEVERAL_EXPORTS,
                        THREADS_ONLY,
                        SEVERAL_OWNERS -> false;
            };
        }
    }
}

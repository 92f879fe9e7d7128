package io.vzaimno.instagram.export;

/**
 * How much of an export is read at most. Two lists of 200,000 people are about 60 MB of JSON or 110 MB of HTML; the
 * largest full export known to us has 6,000 files.
 */
final class Limits {

    static final int PARTS = 20;
    static final int FILES = 20_000;
    static final int FOLDER_DEPTH = 20;
    static final long FILE_BYTES = 100_000_000;
    static final long TOTAL_BYTES = 200_000_000;
    static final int PEOPLE = 1_000_000;

    /** Lists of people pack to about a fortieth at best; judged only once {@link #RATIO_FROM_BYTES} have come out. */
    static final int COMPRESSION_RATIO = 100;

    static final long RATIO_FROM_BYTES = 5_000_000;
    static final int JSON_DEPTH = 50;
    static final int TEXT_LENGTH = 100_000;
    static final int LABELS_PER_FILE = 1_000;

    private Limits() {}
}

package io.vzaimno.instagram.export;

/**
 * How much of an export is read at most. Two lists of 200,000 people are about 60 MB of JSON or 110 MB of HTML; the
 * largest full export known to us has 6,000 files.
 */
final class ExportLimits {

    static final int PARTS = 20;
    static final int FILES = 20_000;
    static final int FOLDER_DEPTH = 20;

    /** What a table of contents of {@link #FILES} entries takes, with names of 300 bytes and the usual additions. */
    static final long CONTENTS_BYTES = 8_000_000;

    static final int NAME_BYTES = 1_000;
    static final long FILE_BYTES = 100_000_000;
    static final long TOTAL_BYTES = 200_000_000;
    static final int PEOPLE = 1_000_000;

    /** Entries of today's exports have three labels. */
    static final int LABELS_PER_PERSON = 6;

    /** Lists of people pack to about a fortieth at best; judged only once {@link #RATIO_FROM_BYTES} have come out. */
    static final int COMPRESSION_RATIO = 100;

    static final long RATIO_FROM_BYTES = 5_000_000;
    static final int JSON_DEPTH = 50;
    static final int TEXT_LENGTH = 100_000;
    static final int LABELS_PER_FILE = 1_000;

    /** What an entry takes until the export is read, measured with all forms of lists, and some more. */
    private static final long BYTES_PER_PERSON = 280;

    /** What the service takes without any export. */
    private static final long BYTES_OF_SERVICE = 56_000_000;

    private ExportLimits() {}

    /**
     * How many entries of lists fit into a heap. Two thirds of it hold what lives longer than a moment; the rest is what the
     * collector needs to be quick.
     */
    static int people(long heap) {
        return Math.clamp((heap / 3 * 2 - BYTES_OF_SERVICE) / BYTES_PER_PERSON, 1_000, PEOPLE);
    }
}

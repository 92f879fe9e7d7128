package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What may still be read of an export, counted as it is read. */
final class Budget {

    private long bytes = ExportLimits.TOTAL_BYTES;
    private final int most;
    private int people;

    /** @param most how many entries of lists there may be */
    Budget(int most) {
        this.most = most;
        this.people = most;
    }

    /** The file's content, ending in a refusal where it becomes too long. */
    InputStream limit(InputStream in, String path) {
        return new Limited(in, path);
    }

    /** Pays for one more entry of a list. */
    void spendPerson() {
        if (--people < 0) {
            throw new ExportRefusal(
                    Problem.TOO_LARGE, "The lists have more than " + most + " entries" + reason() + ".");
        }
    }

    /** Pays for an entry of labelled values; one with many of them takes the memory of several others. */
    void spendPerson(int labels) {
        for (var paid = 0; paid == 0 || paid < labels; paid += ExportLimits.LABELS_PER_PERSON) {
            spendPerson();
        }
    }

    private String reason() {
        return most < ExportLimits.PEOPLE ? ", and no more fit into the memory of this process" : "";
    }

    private final class Limited extends FilterInputStream {

        private final String path;
        private long left = ExportLimits.FILE_BYTES;

        Limited(InputStream in, String path) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int read) {
            left -= read;
            bytes -= read;
            if (left < 0) {
                throw ExportRefusal.of(
                        Problem.TOO_LARGE, path, "is longer than " + ExportLimits.FILE_BYTES / 1_000_000 + " MB.");
            }
            if (bytes < 0) {
                throw new ExportRefusal(
                        Problem.TOO_LARGE, "The lists take more than " + ExportLimits.TOTAL_BYTES / 1_000_000 + " MB.");
            }
        }
    }
}

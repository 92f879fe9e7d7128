package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses HTML that gives the parser no chance to let go of what it has read: a piece of text, or a nest of elements,
 * without end.
 */
final class PieceReader extends FilterReader {

    private final String path;
    private int length;

    PieceReader(Reader in, String path) {
        super(in);
        this.path = path;
    }

    /** Tells that what was read so far has been let go of. */
    void released() {
        length = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int size) throws IOException {
        var read = super.read(buffer, offset, size);
        length += Math.max(0, read);
        if (length > Limits.HTML_PIECE_LENGTH) {
            throw new Refusal(Problem.TOO_LARGE, Refusal.shown(path) + " holds a piece of text without end.");
        }
        return read;
    }
}

package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wanted and the shown state of a live message.
 *
 * @param message absent until the first text is sent
 * @param failures in a row
 */
record LiveMessage(
        String key,
        long chat,
        @Nullable Integer message,
        Content.Text wanted,
        long wantedVersion,
        long shownVersion,
        int failures,
        Instant nextEditAt) {

    boolean isUpToDate() {
        return shownVersion >= wantedVersion;
    }
}

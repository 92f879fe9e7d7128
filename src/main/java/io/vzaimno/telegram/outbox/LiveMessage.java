package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What should be shown and what is.
 *
 * @param message absent until the first text was sent
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

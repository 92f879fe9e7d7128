package io.vzaimno.instagram.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a list of a made-up export says of one person. */
public record Follow(String name, @Nullable Instant since) {

    /** A follow that began at a second since 1970, or at an unknown time where that is 0. */
    public static Follow of(String name, long second) {
        return new Follow(name, second == 0 ? null : Instant.ofEpochSecond(second));
    }

    long second() {
        return since == null ? 0 : since.getEpochSecond();
    }
}

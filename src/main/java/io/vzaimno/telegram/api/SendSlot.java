package io.vzaimno.telegram.api;

import java.time.Instant;

/** When a message may go out. */
public sealed interface SendSlot {

    /** At that time, which is near and kept free for it. */
    record At(Instant time) implements SendSlot {}

    /** Not soon; to be asked for again at that time. */
    record Later(Instant time) implements SendSlot {}

    /** Not before the user writes again. */
    record Unreachable() implements SendSlot {}
}

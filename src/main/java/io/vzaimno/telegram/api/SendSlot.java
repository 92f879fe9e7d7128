package io.vzaimno.telegram.api;

import java.time.Instant;

/** When a message may be sent. */
public sealed interface SendSlot {

    /** At that time, which is near and reserved. */
    record At(Instant time) implements SendSlot {}

    /** Not soon; ask again at that time. */
    record Later(Instant time) implements SendSlot {}

    /** Not before the user writes again. */
    record Unreachable() implements SendSlot {}
}

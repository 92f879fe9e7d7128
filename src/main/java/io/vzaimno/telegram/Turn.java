package io.vzaimno.telegram;

import java.time.Instant;

/** When a message may go out. */
sealed interface Turn {

    /** At that time, which is near and kept free for it. */
    record At(Instant time) implements Turn {}

    /** Not soon; to be asked for again at that time. */
    record Later(Instant time) implements Turn {}

    /** Not before the user writes again. */
    record Unreachable() implements Turn {}
}

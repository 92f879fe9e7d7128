package io.vzaimno.checks;

import java.time.Instant;

/** What follows a step. */
sealed interface Next {

    record Again(Instant at) implements Next {}

    /** The check is over, or another process goes on with it. */
    record Nothing() implements Next {}
}

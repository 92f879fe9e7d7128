package io.vzaimno.checks;

import java.time.Instant;

/** What follows a step. */
sealed interface NextStep {

    record Again(Instant at) implements NextStep {}

    /** Another execution has taken this step: the reply is discarded and the check is read again. */
    record Overtaken() implements NextStep {}

    /** The check is over, or another process continues it. */
    record Nothing() implements NextStep {}
}

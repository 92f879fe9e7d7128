package io.vzaimno.checks;

import java.time.Instant;

/** What follows a step. */
sealed interface NextStep {

    record Again(Instant at) implements NextStep {}

    /** Another execution has taken this step: what was asked is of no use, and the check is looked at again. */
    record Overtaken() implements NextStep {}

    /** The check is over, or another process goes on with it. */
    record Nothing() implements NextStep {}
}

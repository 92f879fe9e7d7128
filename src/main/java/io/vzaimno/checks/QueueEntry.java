package io.vzaimno.checks;

import java.time.Instant;
import java.util.Optional;

/**
 * A check that is not over as the operator sees it.
 *
 * @param attempts failed requests in a row
 * @param requests steps that it has taken, most of them one request each
 * @param session the label of the session that serves it
 * @param nextStepAt when it goes on; absent while it waits in line
 * @param lastError why Instagram last did not answer it, in one line
 */
public record QueueEntry(
        Check check,
        int attempts,
        int requests,
        Optional<String> session,
        Optional<Instant> nextStepAt,
        Optional<String> lastError) {}

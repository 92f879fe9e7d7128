package io.vzaimno.checks;

import java.util.OptionalLong;

/**
 * What a run knows beside its account and its lists.
 *
 * @param session which session's cursors the walks hold
 * @param recounted whether the declared lengths were read again after the walks
 * @param attempts failed requests in a row
 */
record RunState(OptionalLong session, boolean recounted, int attempts) {

    static RunState atFirst() {
        return new RunState(OptionalLong.empty(), false, 0);
    }

    RunState served(long by) {
        return new RunState(OptionalLong.of(by), recounted, attempts);
    }

    RunState recounted(boolean done) {
        return new RunState(session, done, 0);
    }

    RunState answered() {
        return new RunState(session, recounted, 0);
    }

    RunState failedOnce() {
        return new RunState(session, recounted, attempts + 1);
    }
}

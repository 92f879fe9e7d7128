package io.vzaimno.checks;

import java.util.OptionalLong;

/**
 * What a run knows beside its account and its lists.
 *
 * @param session which session's cursors the walks hold
 * @param recounted whether the declared lengths were read again after the walks
 * @param attempts failed requests in a row
 */
record Standing(OptionalLong session, boolean recounted, int attempts) {

    static Standing atFirst() {
        return new Standing(OptionalLong.empty(), false, 0);
    }

    Standing served(long by) {
        return new Standing(OptionalLong.of(by), recounted, attempts);
    }

    Standing recounted(boolean done) {
        return new Standing(session, done, 0);
    }

    Standing answered() {
        return new Standing(session, recounted, 0);
    }

    Standing failedOnce() {
        return new Standing(session, recounted, attempts + 1);
    }
}

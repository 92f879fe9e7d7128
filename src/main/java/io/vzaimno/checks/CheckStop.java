package io.vzaimno.checks;

import org.springframework.stereotype.Component;

/** Stops checks for an admin, in whatever state they are. Needs a transaction. */
@Component
class CheckStop {

    private final Ending ending;
    private final Runs runs;

    CheckStop(Ending ending, Runs runs) {
        this.ending = ending;
        this.runs = runs;
    }

    /** False if the check is over. The reply to a request in flight is discarded. */
    boolean stop(CheckId check) {
        if (ending.cancel(check)) {
            return true;
        }
        runs.overtake(check);
        return ending.stop(check);
    }
}

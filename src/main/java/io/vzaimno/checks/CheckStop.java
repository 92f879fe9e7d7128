package io.vzaimno.checks;

import org.springframework.stereotype.Component;

/** Stops checks by the operator's hand, wherever they are. Needs a transaction. */
@Component
class CheckStop {

    private final Ending ending;
    private final Runs runs;

    CheckStop(Ending ending, Runs runs) {
        this.ending = ending;
        this.runs = runs;
    }

    /** False if the check is over. What a request under way brings afterwards is not written. */
    boolean stop(CheckId check) {
        if (ending.cancel(check)) {
            return true;
        }
        runs.overtake(check);
        return ending.stop(check);
    }
}

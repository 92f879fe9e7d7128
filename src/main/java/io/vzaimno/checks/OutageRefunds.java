package io.vzaimno.checks;

import io.vzaimno.instagram.live.Source;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Returns what was paid for checks that have waited too long in the queue because the live source is shut. */
@Component
class OutageRefunds {

    private final Source source;
    private final CheckQueue line;
    private final Ending ending;
    private final CheckProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    OutageRefunds(
            Source source,
            CheckQueue line,
            Ending ending,
            CheckProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.source = source;
        this.line = line;
        this.ending = ending;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends those whose whole patience has passed since both the order and the beginning of the outage. */
    void refund() {
        var patienceBegan = clock.instant().minus(properties.giveUp());
        if (source.shutSince().filter(since -> !since.isAfter(patienceBegan)).isPresent()) {
            line.waitingSince(patienceBegan)
                    .forEach(check -> transaction.executeWithoutResult(_ -> ending.giveUpWaiting(check)));
        }
    }
}

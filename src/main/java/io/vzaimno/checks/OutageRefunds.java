package io.vzaimno.checks;

import io.vzaimno.instagram.live.Source;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Refunds checks that have been queued too long because the live source is shut. */
@Component
class OutageRefunds {

    private final Source source;
    private final CheckQueue queue;
    private final Ending ending;
    private final CheckProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    OutageRefunds(
            Source source,
            CheckQueue queue,
            Ending ending,
            CheckProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.source = source;
        this.queue = queue;
        this.ending = ending;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends checks for which the limit has passed both since the order and since the start of the outage. */
    void refund() {
        var patienceBegan = clock.instant().minus(properties.giveUp());
        if (source.shutSince().filter(since -> !since.isAfter(patienceBegan)).isPresent()) {
            queue.waitingSince(patienceBegan)
                    .forEach(check -> transaction.executeWithoutResult(_ -> ending.giveUpWaiting(check)));
        }
    }
}

package io.vzaimno.checks;

import io.vzaimno.instagram.live.ReadableAccounts;
import io.vzaimno.instagram.live.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets checks out of the line while there is a free slot and a free session. */
@Component
class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final CheckQueue line;
    private final Source source;
    private final OutageRefunds outages;
    private final PoolCapacity reach;
    private final CheckStart beginning;
    private final CheckProperties properties;
    private final TransactionOperations transaction;

    Admission(
            CheckQueue line,
            Source source,
            OutageRefunds outages,
            PoolCapacity reach,
            CheckStart beginning,
            CheckProperties properties,
            TransactionOperations transaction) {
        this.line = line;
        this.source = source;
        this.outages = outages;
        this.reach = reach;
        this.beginning = beginning;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Admits as many as there is room for; one cheap query when nobody waits. */
    void run() {
        var more = line.isWaiting() && isOpen();
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> admitOne(source.access())));
        }
    }

    /** While the source is shut no check is let in, for a check that begins holds a place that another could use. */
    private boolean isOpen() {
        outages.refund();
        return source.access() != ReadableAccounts.NONE;
    }

    private boolean admitOne(ReadableAccounts access) {
        line.lock();
        var slot = line.freeSlot(properties.maxConcurrent());
        if (slot.isEmpty() || !line.isWaiting()) {
            return false;
        }
        var head = line.head(access);
        if (head.isEmpty() || !reach.claim(head.get())) {
            return false;
        }
        line.admit(head.get(), slot.get());
        beginning.of(head.get());
        log.atInfo()
                .addKeyValue("check", head.get())
                .addKeyValue("slot", slot.get())
                .log("Check admitted");
        return true;
    }
}

package io.vzaimno.checks;

import io.vzaimno.instagram.live.ReadableAccounts;
import io.vzaimno.instagram.live.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Admits queued checks while there is a free slot and a free session. */
@Component
class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final CheckQueue queue;
    private final Source source;
    private final OutageRefunds outages;
    private final PoolCapacity capacity;
    private final CheckStart start;
    private final CheckProperties properties;
    private final TransactionOperations transaction;

    Admission(
            CheckQueue queue,
            Source source,
            OutageRefunds outages,
            PoolCapacity capacity,
            CheckStart start,
            CheckProperties properties,
            TransactionOperations transaction) {
        this.queue = queue;
        this.source = source;
        this.outages = outages;
        this.capacity = capacity;
        this.start = start;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Admits as many checks as there is room for; one cheap query when the queue is empty. */
    void run() {
        var more = queue.isWaiting() && isOpen();
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> admitOne(source.access())));
        }
    }

    /** While the source is shut no check is admitted: it would hold a slot that another check could use. */
    private boolean isOpen() {
        outages.refund();
        return source.access() != ReadableAccounts.NONE;
    }

    private boolean admitOne(ReadableAccounts access) {
        queue.lock();
        var slot = queue.freeSlot(properties.maxConcurrent());
        if (slot.isEmpty() || !queue.isWaiting()) {
            return false;
        }
        var head = queue.head(access);
        if (head.isEmpty() || !capacity.claim(head.get())) {
            return false;
        }
        queue.admit(head.get(), slot.get());
        start.of(head.get());
        log.atInfo()
                .addKeyValue("check", head.get())
                .addKeyValue("slot", slot.get())
                .log("Check admitted");
        return true;
    }
}

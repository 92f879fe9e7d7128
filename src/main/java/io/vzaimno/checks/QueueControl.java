package io.vzaimno.checks;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator sees of the line and does to it. */
@Service
public class QueueControl {

    private final AdmissionSwitch gate;
    private final CheckQueue line;
    private final QueueEntries rows;
    private final CheckStop stopping;
    private final Retrying retrying;
    private final CheckReader reader;
    private final CheckScheduling work;

    QueueControl(
            AdmissionSwitch gate,
            CheckQueue line,
            QueueEntries rows,
            CheckStop stopping,
            Retrying retrying,
            CheckReader reader,
            CheckScheduling work) {
        this.gate = gate;
        this.line = line;
        this.rows = rows;
        this.stopping = stopping;
        this.retrying = retrying;
        this.reader = reader;
        this.work = work;
    }

    /** A part of those who are not over: first the running ones, then those in line. */
    public QueuePage page(int limit, long offset) {
        return rows.page(limit, offset);
    }

    /** A check that is not over, with all that is known. */
    public QueueEntry row(Check check) {
        return rows.row(check);
    }

    /** Live checks that failed, the latest first. */
    public List<Check> failed(int limit) {
        return reader.failed(limit);
    }

    /** Lets nobody in any more. Orders are still taken, and what has begun goes on. */
    @Transactional
    public void pause() {
        gate.close();
    }

    @Transactional
    public void resume() {
        gate.open();
    }

    /** Ends a check that is not over, also one that has begun, and gives back what it cost. */
    @Transactional
    public Cancellation cancel(CheckId check) {
        var isCancelled = stopping.stop(check);
        return reader.find(check)
                .<Cancellation>map(found ->
                        isCancelled ? new Cancellation.Cancelled(found) : new Cancellation.TooLate(found.status()))
                .orElseGet(Cancellation.NoSuchCheck::new);
    }

    /** Orders a failed live check again for its user, free of charge and once. */
    @Transactional
    public Retry retry(CheckId check) {
        var retry = reader.find(check).map(retrying::retry).orElseGet(Retry.NoSuchCheck::new);
        work.admit();
        return retry;
    }

    /** Gives a check that waits the first place in line. */
    @Transactional
    public Promotion front(CheckId check) {
        line.lock();
        var isFirst = line.front(check);
        Function<Check, Promotion> promotion =
                found -> isFirst ? new Promotion.First(found) : new Promotion.NotInLine(found.status());
        return reader.find(check).map(promotion).orElseGet(Promotion.NoSuchCheck::new);
    }
}

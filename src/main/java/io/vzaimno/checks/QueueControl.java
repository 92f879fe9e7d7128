package io.vzaimno.checks;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The admins' view of the queue, and their actions on it. */
@Service
public class QueueControl {

    private final AdmissionSwitch admissionSwitch;
    private final CheckQueue queue;
    private final QueueEntries rows;
    private final CheckStop stopping;
    private final Retrying retrying;
    private final CheckReader reader;
    private final CheckScheduling scheduling;

    QueueControl(
            AdmissionSwitch admissionSwitch,
            CheckQueue queue,
            QueueEntries rows,
            CheckStop stopping,
            Retrying retrying,
            CheckReader reader,
            CheckScheduling scheduling) {
        this.admissionSwitch = admissionSwitch;
        this.queue = queue;
        this.rows = rows;
        this.stopping = stopping;
        this.retrying = retrying;
        this.reader = reader;
        this.scheduling = scheduling;
    }

    /** A page of the checks that are not over: the running ones, then the queued ones. */
    public QueuePage page(int limit, long offset) {
        return rows.page(limit, offset);
    }

    /** A check that is not over, with all its details. */
    public QueueEntry row(Check check) {
        return rows.row(check);
    }

    /** Failed live checks, the latest first. */
    public List<Check> failed(int limit) {
        return reader.failed(limit);
    }

    /** Stops admission. Orders are still accepted, and running checks go on. */
    @Transactional
    public void pause() {
        admissionSwitch.close();
    }

    @Transactional
    public void resume() {
        admissionSwitch.open();
    }

    /** Ends a check that is not over, even a running one, and refunds its price. */
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
        scheduling.admit();
        return retry;
    }

    /** Moves a queued check to the first place. */
    @Transactional
    public Promotion front(CheckId check) {
        queue.lock();
        var isFirst = queue.front(check);
        Function<Check, Promotion> promotion =
                found -> isFirst ? new Promotion.First(found) : new Promotion.NotInLine(found.status());
        return reader.find(check).map(promotion).orElseGet(Promotion.NoSuchCheck::new);
    }
}

package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.checks.Cancellation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Promotion;
import io.vzaimno.checks.QueueControl;
import io.vzaimno.checks.QueueEntry;
import io.vzaimno.checks.QueuePage;
import io.vzaimno.checks.Retry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of the queue of live checks, and do to it. */
@Service
public class QueueAdministration {

    private final QueueControl queue;
    private final Checks checks;
    private final Audit audit;

    QueueAdministration(QueueControl queue, Checks checks, Audit audit) {
        this.queue = queue;
        this.checks = checks;
        this.audit = audit;
    }

    /** A page of the live checks that are not finished: running ones first, then the queue. */
    public QueuePage page(int limit, long offset) {
        return queue.page(limit, offset);
    }

    /** The unfinished checks and the finished ones. */
    public Optional<Check> find(CheckId check) {
        return checks.find(check);
    }

    /** The progress of an unfinished check; empty for a finished one. */
    public Optional<QueueEntry> row(CheckId check) {
        return checks.find(check).filter(found -> !found.status().isOver()).map(queue::row);
    }

    /** Failed live checks, latest first. */
    public List<Check> failed(int limit) {
        return queue.failed(limit);
    }

    /** Stops admission; false if it was stopped before. */
    @Transactional
    public boolean pause(Admin admin) {
        var changes = !checks.line().paused();
        if (changes) {
            queue.pause();
            audit.record(admin, AuditedAction.QUEUE_PAUSED, "queue");
        }
        return changes;
    }

    /** Resumes admission; false if it was not stopped. */
    @Transactional
    public boolean resume(Admin admin) {
        var changes = checks.line().paused();
        if (changes) {
            queue.resume();
            audit.record(admin, AuditedAction.QUEUE_RESUMED, "queue");
        }
        return changes;
    }

    /** Cancels an unfinished check and refunds its price. */
    @Transactional
    public Cancellation cancel(Admin admin, CheckId check) {
        var before = checks.find(check).map(found -> word(found.status()));
        var cancellation = queue.cancel(check);
        switch (cancellation) {
            case Cancellation.Cancelled cancelled ->
                audit.record(
                        admin,
                        AuditedAction.CHECK_CANCELLED,
                        check,
                        new Difference(
                                before.orElse(null), word(cancelled.check().status())));
            case Cancellation.TooLate _, Cancellation.NoSuchCheck _ -> {}
        }
        return cancellation;
    }

    /** Orders a failed live check again for its user, free of charge and at most once. */
    @Transactional
    public Retry retry(Admin admin, CheckId check) {
        var retry = queue.retry(check);
        switch (retry) {
            case Retry.Placed placed ->
                audit.record(
                        admin,
                        AuditedAction.CHECK_RETRIED,
                        check,
                        Difference.to(placed.check().id().toString()));
            case Retry.NotFailed _, Retry.AlreadyRunning _, Retry.NoSuchCheck _ -> {}
        }
        return retry;
    }

    /** Moves a waiting check to the front of the queue. */
    @Transactional
    public Promotion front(Admin admin, CheckId check) {
        var before = checks.find(check).map(found -> found.place().orElse(0)).map(place -> "place " + place);
        var promotion = queue.front(check);
        switch (promotion) {
            case Promotion.First _ ->
                audit.record(
                        admin, AuditedAction.CHECK_PROMOTED, check, new Difference(before.orElse(null), "place 1"));
            case Promotion.NotInLine _, Promotion.NoSuchCheck _ -> {}
        }
        return promotion;
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

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

/** What operators see of the line of live checks and do to it. */
@Service
public class QueueAdministration {

    private final QueueControl line;
    private final Checks checks;
    private final Audit audit;

    QueueAdministration(QueueControl line, Checks checks, Audit audit) {
        this.line = line;
        this.checks = checks;
        this.audit = audit;
    }

    /** A part of those who are not over: first the running ones, then those in line. */
    public QueuePage page(int limit, long offset) {
        return line.page(limit, offset);
    }

    /** Those who are not over and those who are. */
    public Optional<Check> find(CheckId check) {
        return checks.find(check);
    }

    /** How far a check that is not over has come; empty for one that is. */
    public Optional<QueueEntry> row(CheckId check) {
        return checks.find(check).filter(found -> !found.status().isOver()).map(line::row);
    }

    /** Live checks that failed, the latest first. */
    public List<Check> failed(int limit) {
        return line.failed(limit);
    }

    /** Lets nobody in any more; false if that was so already. */
    @Transactional
    public boolean pause(Admin operator) {
        var changes = !checks.line().paused();
        if (changes) {
            line.pause();
            audit.record(operator, AuditedAction.QUEUE_PAUSED, "queue");
        }
        return changes;
    }

    /** Lets checks begin again; false if they could all the time. */
    @Transactional
    public boolean resume(Admin operator) {
        var changes = checks.line().paused();
        if (changes) {
            line.resume();
            audit.record(operator, AuditedAction.QUEUE_RESUMED, "queue");
        }
        return changes;
    }

    /** Ends a check that is not over and gives back what it cost. */
    @Transactional
    public Cancellation cancel(Admin operator, CheckId check) {
        var before = checks.find(check).map(found -> word(found.status()));
        var cancellation = line.cancel(check);
        switch (cancellation) {
            case Cancellation.Cancelled cancelled ->
                audit.record(
                        operator,
                        AuditedAction.CHECK_CANCELLED,
                        check,
                        new Difference(
                                before.orElse(null), word(cancelled.check().status())));
            case Cancellation.TooLate _, Cancellation.NoSuchCheck _ -> {}
        }
        return cancellation;
    }

    /** Orders a failed live check again for its user, free of charge and once. */
    @Transactional
    public Retry retry(Admin operator, CheckId check) {
        var retry = line.retry(check);
        switch (retry) {
            case Retry.Placed placed ->
                audit.record(
                        operator,
                        AuditedAction.CHECK_RETRIED,
                        check,
                        Difference.to(placed.check().id().toString()));
            case Retry.NotFailed _, Retry.AlreadyRunning _, Retry.NoSuchCheck _ -> {}
        }
        return retry;
    }

    /** Gives a check that waits the first place in line. */
    @Transactional
    public Promotion front(Admin operator, CheckId check) {
        var before = checks.find(check).map(found -> found.place().orElse(0)).map(place -> "place " + place);
        var promotion = line.front(check);
        switch (promotion) {
            case Promotion.First _ ->
                audit.record(
                        operator, AuditedAction.CHECK_PROMOTED, check, new Difference(before.orElse(null), "place 1"));
            case Promotion.NotInLine _, Promotion.NoSuchCheck _ -> {}
        }
        return promotion;
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

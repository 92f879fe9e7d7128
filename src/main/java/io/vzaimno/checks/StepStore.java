package io.vzaimno.checks;

import io.vzaimno.instagram.live.RequestPacing;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores steps, each once, however many executions try to take it. */
@Component
class StepStore {

    private final Runs runs;
    private final CheckTable table;
    private final RequestPacing pacing;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    StepStore(
            Runs runs,
            CheckTable table,
            RequestPacing pacing,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.runs = runs;
        this.table = table;
        this.pacing = pacing;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Does the work in a transaction in which no other execution can take this step. If one already has, the check is
     * read again: this execution may have replaced that one, and then no other would go on.
     */
    NextStep once(Run run, Supplier<NextStep> work) {
        return transaction.execute(_ -> runs.take(run) ? work.get() : new NextStep.Overtaken());
    }

    /** Stores the run after an answered request that returned so many names. Needs {@link #once}. */
    void answered(Run next, int names) {
        runs.save(next);
        table.progress(next.check(), next.progress());
        pacing.used(next.check().value(), names);
        events.publishEvent(new CheckProgressed(next.check(), next.user()));
    }

    /** Stores the run after an unanswered request. Needs {@link #once}. */
    void missed(Run next) {
        runs.save(next);
        pacing.missed(next.check().value());
    }

    /** Stores the run after a change without a request. Needs {@link #once}. */
    void changed(Run next) {
        runs.save(next);
    }

    /** Stores why a request was not answered, for admins. Needs {@link #once}. */
    void note(Run run, String detail) {
        runs.note(run.check(), detail);
    }

    /** Stores a long pause and reports it. Needs {@link #once}. */
    void paused(Run next, StepPause waiting, String detail) {
        runs.save(next);
        runs.pause(next.check(), waiting, detail);
        events.publishEvent(new CheckProgressed(next.check(), next.user()));
    }
}

package io.vzaimno.checks;

import io.vzaimno.instagram.live.RequestPacing;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores steps: each once, whoever else believes that it is his to take. */
@Component
class StepStore {

    private final Runs runs;
    private final CheckTable table;
    private final RequestPacing turns;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    StepStore(
            Runs runs,
            CheckTable table,
            RequestPacing turns,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.runs = runs;
        this.table = table;
        this.turns = turns;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Does the work in a transaction in which nobody else can take this step. If somebody already has, the check is looked
     * at again: whoever that was may have been replaced by this very execution, and then nobody else would go on.
     */
    NextStep once(Run run, Supplier<NextStep> work) {
        return transaction.execute(_ -> runs.take(run) ? work.get() : new NextStep.Overtaken());
    }

    /** Writes down what the run has become after a request that was answered with so many names. Needs {@link #once}. */
    void answered(Run next, int names) {
        runs.save(next);
        table.progress(next.check(), next.progress());
        turns.used(next.check().value(), names);
        events.publishEvent(new CheckProgressed(next.check(), next.user()));
    }

    /** Writes down what the run has become after a request that was not answered. Needs {@link #once}. */
    void missed(Run next) {
        runs.save(next);
        turns.missed(next.check().value());
    }

    /** Writes down what the run has become without a request. Needs {@link #once}. */
    void changed(Run next) {
        runs.save(next);
    }

    /** Notes why a request was not answered, for the operator. Needs {@link #once}. */
    void note(Run run, String detail) {
        runs.note(run.check(), detail);
    }

    /** Notes a long pause and tells of it. Needs {@link #once}. */
    void paused(Run next, StepPause waiting, String detail) {
        runs.save(next);
        runs.pause(next.check(), waiting, detail);
        events.publishEvent(new CheckProgressed(next.check(), next.user()));
    }
}

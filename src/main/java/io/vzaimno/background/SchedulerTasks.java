package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Our jobs in the terms of db-scheduler. */
@Component
class SchedulerTasks {

    private static final Logger log = LoggerFactory.getLogger(SchedulerTasks.class);

    private final TransactionOperations transaction;

    SchedulerTasks(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    Task<?> of(Job job) {
        return switch (job) {
            case Job.Recurring recurring -> recurring(recurring);
            case Job.Planned<?> planned -> planned(planned);
        };
    }

    private static Task<?> recurring(Job.Recurring job) {
        return Tasks.recurring(job.type().name(), FixedDelay.of(job.pause()))
                .defaultPriority(job.type().priority())
                .execute((_, _) -> job.action().run());
    }

    private <T> Task<T> planned(Job.Planned<T> job) {
        var task = Tasks.custom(job.type().name(), job.type().data())
                .defaultPriority(job.type().priority())
                .onFailure((failed, operations) -> fail(job, failed, operations));
        job.atStart().ifPresent(start -> task.scheduleOnStartup(start.id(), null, now -> now.plus(start.delay())));
        return task.execute((instance, context) -> {
            var completion = job.action()
                    .apply(new Attempt<>(
                            instance.getId(), instance.getData(), context.getExecution().consecutiveFailures));
            return (complete, operations) -> end(completion, complete, operations);
        });
    }

    private void end(Completion completion, ExecutionComplete complete, ExecutionOperations<?> operations) {
        switch (completion) {
            case Completion.Done _ -> operations.stop();
            case Completion.Again(var time) -> operations.reschedule(complete, time);
            case Completion.AgainAfter(var pause) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
            case Completion.Decided(var decision) ->
                transaction.executeWithoutResult(_ -> end(decision.get(), complete, operations));
        }
    }

    private static void fail(Job.Planned<?> job, ExecutionComplete failed, ExecutionOperations<?> operations) {
        var execution = failed.getExecution();
        job.retries()
                .next(execution.consecutiveFailures)
                .ifPresentOrElse(
                        pause -> operations.reschedule(
                                failed, failed.getTimeDone().plus(pause)),
                        () -> giveUp(job, execution.getId(), operations));
    }

    private static void giveUp(Job.Planned<?> job, String id, ExecutionOperations<?> operations) {
        log.atWarn().addKeyValue("job", job.type().name()).addKeyValue("id", id).log("Execution given up");
        job.retries().giveUp(id);
        operations.stop();
    }
}

package io.vzaimno.checks;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of checks. Each task may run twice and must not mind. */
@Configuration(proxyBeanMethods = false)
class CheckTasks {

    /** Steps are quick and their checks have begun: they go before what only begins. */
    private static final int STEP_PRIORITY = 60;

    private static final int ADMISSION_PRIORITY = 50;
    private static final int EXPORT_PRIORITY = 40;
    private static final int RETENTION_PRIORITY = 10;
    private static final Duration RESCUE_PAUSE = Duration.ofMinutes(5);
    private static final Duration RETENTION_PAUSE = Duration.ofHours(1);

    /** Until a job finds a place in the pool, perhaps. */
    private static final Duration UNTIL_FREE = Duration.ofSeconds(1);

    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double GROWTH = 2;

    @Bean
    Task<Void> checkStep(ObjectProvider<Stepper> stepper) {
        return Tasks.custom(CheckScheduling.STEP)
                .defaultPriority(STEP_PRIORITY)
                .onFailure(retries(check -> stepper.getObject().abandon(check)))
                .execute((instance, _) -> completion(stepper.getObject().step(CheckId.of(instance.getId()))));
    }

    @Bean
    Task<Void> checkExport(ObjectProvider<ExportAnalysis> analysis) {
        return Tasks.custom(CheckScheduling.EXPORT)
                .defaultPriority(EXPORT_PRIORITY)
                .onFailure(retries(check -> analysis.getObject().giveUp(check)))
                .execute((instance, _) -> {
                    var isDone = analysis.getObject().run(CheckId.of(instance.getId()));
                    return isDone ? new OnCompleteRemove<>() : CheckTasks::againSoon;
                });
    }

    /** Runs when somebody comes or goes. Failing is no harm: the safety poll looks again. */
    @Bean
    Task<Void> checkAdmission(ObjectProvider<Admission> admission) {
        return Tasks.oneTime(CheckScheduling.ADMISSION)
                .defaultPriority(ADMISSION_PRIORITY)
                .onFailure((_, operations) -> operations.remove())
                .execute((_, _) -> admission.getObject().run());
    }

    @Bean
    Task<Void> checkAdmissionPoll(ObjectProvider<Admission> admission, CheckProperties properties) {
        return Tasks.recurring("check-admission-poll", FixedDelay.of(properties.safetyPoll()))
                .defaultPriority(ADMISSION_PRIORITY)
                .execute((_, _) -> admission.getObject().run());
    }

    @Bean
    Task<Void> checkRescue(ObjectProvider<OrphanedChecks> rescue) {
        return Tasks.recurring("check-rescue", FixedDelay.of(RESCUE_PAUSE))
                .defaultPriority(RETENTION_PRIORITY)
                .execute((_, _) -> rescue.getObject().run());
    }

    @Bean
    Task<Void> checkRetention(ObjectProvider<NameRetention> retention) {
        return Tasks.recurring("check-retention", FixedDelay.of(RETENTION_PAUSE))
                .defaultPriority(RETENTION_PRIORITY)
                .execute((_, _) -> retention.getObject().run());
    }

    private static CompletionHandler<Void> completion(NextStep next) {
        return switch (next) {
            case NextStep.Again again -> (complete, operations) -> operations.reschedule(complete, again.at());
            case NextStep.Nothing _ -> new OnCompleteRemove<>();
            case NextStep.Overtaken _ -> throw new IllegalStateException("The stepper looks again");
        };
    }

    private static void againSoon(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(UNTIL_FREE));
    }

    /** Tries again after growing pauses; after the last one the check is given up with a refund. */
    private static FailureHandler<Void> retries(Consumer<CheckId> giveUp) {
        return FailureHandler.<Void>maxRetries(ATTEMPTS)
                .withBackoff(FIRST_RETRY, GROWTH)
                .thenRemove(failed -> giveUp.accept(
                        CheckId.of(failed.getExecution().taskInstance.getId())));
    }
}

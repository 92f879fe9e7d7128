package io.vzaimno.checks;

import io.vzaimno.background.Attempt;
import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of checks. */
@Configuration(proxyBeanMethods = false)
class CheckJobs {

    private static final int CLEANING_PRIORITY = 10;
    private static final Duration RESCUE_PAUSE = Duration.ofMinutes(5);
    private static final Duration RETENTION_PAUSE = Duration.ofHours(1);

    /** Until a place in the pool is free, perhaps. */
    private static final Duration UNTIL_FREE = Duration.ofSeconds(1);

    /** With the pauses between them, a quarter of an hour. */
    private static final Retries RETRIES =
            Retries.growing(Duration.ofSeconds(1), 2).atMost(10);

    @Bean
    Job checkStep(Stepper stepper) {
        return Job.of(
                CheckScheduling.STEP,
                RETRIES.thenGiveUp(id -> stepper.abandon(CheckId.of(id))),
                attempt -> completion(stepper.step(check(attempt))));
    }

    @Bean
    Job checkExport(ExportAnalysis analysis) {
        return Job.of(
                CheckScheduling.EXPORT,
                RETRIES.thenGiveUp(id -> analysis.giveUp(CheckId.of(id))),
                attempt -> analysis.run(check(attempt)) ? Completion.done() : Completion.againAfter(UNTIL_FREE));
    }

    /** Runs when a check is added or ends. Failing is no harm: the safety poll looks again. */
    @Bean
    Job checkAdmission(Admission admission) {
        return Job.of(CheckScheduling.ADMISSION, Retries.none(), _ -> {
            admission.run();
            return Completion.done();
        });
    }

    @Bean
    Job checkAdmissionPoll(Admission admission, CheckProperties properties) {
        return Job.recurring(JobType.of("check-admission-poll"), properties.safetyPoll(), admission::run);
    }

    @Bean
    Job checkRescue(OrphanedChecks rescue) {
        return Job.recurring(cleaning("check-rescue"), RESCUE_PAUSE, rescue::run);
    }

    @Bean
    Job checkRetention(NameRetention retention) {
        return Job.recurring(cleaning("check-retention"), RETENTION_PAUSE, retention::run);
    }

    private static JobType<Void> cleaning(String name) {
        return JobType.of(name).withPriority(CLEANING_PRIORITY);
    }

    private static CheckId check(Attempt<Void> attempt) {
        return CheckId.of(attempt.id());
    }

    private static Completion completion(NextStep next) {
        return switch (next) {
            case NextStep.Again again -> Completion.again(again.at());
            case NextStep.Nothing _ -> Completion.done();
            case NextStep.Overtaken _ -> throw new IllegalStateException("The stepper looks again");
        };
    }
}

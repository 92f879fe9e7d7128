package io.vzaimno.checks;

import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans the work of checks, in the transaction of its cause. */
@Component
class CheckScheduling {

    static final JobType<Void> STEP = JobType.of("check-step");
    static final JobType<Void> EXPORT = JobType.of("check-export");
    static final JobType<Void> ADMISSION = JobType.of("check-admission");

    private final JobQueue jobs;

    CheckScheduling(JobQueue jobs) {
        this.jobs = jobs;
    }

    /** Has the queue looked at now: a check was added, or a slot or session became free. */
    void admit() {
        jobs.once(ADMISSION.execution(UUID.randomUUID().toString()));
    }

    void step(CheckId check) {
        jobs.once(STEP.execution(check.toString()));
    }

    void export(CheckId check) {
        jobs.once(EXPORT.execution(check.toString()));
    }

    /** When the check goes on; empty when it does not. */
    Optional<Instant> stepAt(CheckId check) {
        return jobs.timeOf(STEP, check.toString());
    }
}

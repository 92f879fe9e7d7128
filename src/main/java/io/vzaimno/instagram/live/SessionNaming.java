package io.vzaimno.instagram.live;

import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Learns what the account of a new session is called, soon after it was added: the name is its label where it was given
 * none, and the canary of doors that take names.
 */
@Component
class SessionNaming {

    static final JobType<Void> JOB = JobType.of("instagram-session-name");

    private final SideLookup lookups;
    private final JobQueue jobs;

    SessionNaming(SideLookup lookups, JobQueue jobs) {
        this.lookups = lookups;
        this.jobs = jobs;
    }

    /** To be called in the transaction that adds the session. */
    void of(long session) {
        jobs.once(JOB.execution(String.valueOf(session)));
    }

    /** Makes the next request; when to go on, empty when the name is known or is not to be learned now. */
    Optional<Instant> run(long session) {
        return lookups.introduce(session);
    }
}

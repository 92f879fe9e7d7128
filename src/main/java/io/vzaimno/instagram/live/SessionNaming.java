package io.vzaimno.instagram.live;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Learns what the account of a new session is called, soon after it was added: the name is its label where it was given
 * none, and the canary of doors that take names.
 */
@Component
class SessionNaming {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("instagram-session-name");

    private final SideLookup lookups;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    SessionNaming(SideLookup lookups, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.lookups = lookups;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** To be called in the transaction that adds the session. */
    void of(long session) {
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(String.valueOf(session)).build(), clock.instant());
    }

    /** Makes the next request; when to go on, empty when the name is known or is not to be learned now. */
    Optional<Instant> run(long session) {
        return lookups.introduce(session);
    }
}

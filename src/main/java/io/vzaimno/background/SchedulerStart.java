package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Background work is done by worker processes only; all others plan it. */
@Component
class SchedulerStart {

    private final Roles roles;
    private final Scheduler scheduler;

    SchedulerStart(Roles roles, Scheduler scheduler) {
        this.roles = roles;
        this.scheduler = scheduler;
    }

    @EventListener(ContextRefreshedEvent.class)
    void start() {
        if (roles.include(Role.WORKER)) {
            scheduler.start();
        }
    }
}

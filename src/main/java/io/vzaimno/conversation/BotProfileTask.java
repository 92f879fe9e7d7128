package io.vzaimno.conversation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import io.vzaimno.telegram.api.Telegram;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** One execution at each start, again until Telegram has taken all of it. */
@Configuration(proxyBeanMethods = false)
class BotProfileTask {

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("bot-profile");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    /** With the first pause, less than ten minutes. */
    private static final int MOST_DOUBLINGS = 8;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Telegram telegram;
    private final Roles roles;
    private final Clock clock;

    BotProfileTask(ObjectProvider<SchedulerClient> scheduler, Telegram telegram, Roles roles, Clock clock) {
        this.scheduler = scheduler;
        this.telegram = telegram;
        this.roles = roles;
        this.clock = clock;
    }

    @Bean
    static Task<Void> botProfilePublishing(ObjectProvider<BotProfile> profile) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure((complete, operations) -> {
                    var doublings = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
                    operations.reschedule(
                            complete, complete.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << doublings)));
                })
                .execute((_, _) -> profile.getObject().publish());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (telegram.isConfigured() && roles.include(Role.BOT)) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(DESCRIPTOR.instance("profile").build(), clock.instant());
        }
    }
}

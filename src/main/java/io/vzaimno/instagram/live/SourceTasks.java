package io.vzaimno.instagram.live;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vzaimno.instagram.site.InstagramProperties;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of the live source. Each task may run twice and must not mind. */
@Configuration(proxyBeanMethods = false)
class SourceTasks {

    static final TaskDescriptor<Void> PROBE = TaskDescriptor.of("instagram-probe");

    private static final int PRIORITY = 20;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    /** A fault of our own, such as a database that is away, costs a new session its name only if it lasts. */
    private static final int NAMING_ATTEMPTS = 8;

    private static final Duration NAMING_PAUSE = Duration.ofSeconds(1);

    @Bean
    Task<Void> instagramProbe(ObjectProvider<SourceProbe> probe, InstagramProperties properties, Clock clock) {
        return Tasks.custom(PROBE)
                .defaultPriority(PRIORITY)
                .scheduleOnStartup("doors", null, _ -> clock.instant().plus(properties.probe()))
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(AFTER_A_FAULT)))
                .execute((_, _) -> {
                    var next = probe.getObject().run();
                    return (complete, operations) -> operations.reschedule(complete, next);
                });
    }

    @Bean
    Task<Void> instagramSessionName(ObjectProvider<SessionNaming> naming, Clock clock) {
        return Tasks.custom(SessionNaming.TASK)
                .defaultPriority(PRIORITY)
                .onFailure((complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures + 1;
                    if (failures < NAMING_ATTEMPTS) {
                        operations.reschedule(
                                complete, clock.instant().plus(NAMING_PAUSE.multipliedBy(1L << failures)));
                    } else {
                        operations.remove();
                    }
                })
                .execute((instance, _) -> naming.getObject()
                        .run(Long.parseLong(instance.getId()))
                        .<CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(OnCompleteRemove::new));
    }
}

package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** How background work runs: on virtual threads, with JSON data, by the service's clock, in worker processes only. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private final Roles roles;
    private final ObjectProvider<Scheduler> scheduler;

    SchedulerConfiguration(Roles roles, ObjectProvider<Scheduler> scheduler) {
        this.roles = roles;
        this.scheduler = scheduler;
    }

    @Bean
    static com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    static DbSchedulerCustomizer schedulerCustomizer() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newVirtualThreadPerTaskExecutor());
            }
        };
    }

    /** Takes the place of the library's own starter, which knows no roles. */
    @Bean
    static DbSchedulerStarter schedulerStarter() {
        return () -> {};
    }

    @EventListener(ContextRefreshedEvent.class)
    void start() {
        if (roles.include(Role.WORKER)) {
            scheduler.getObject().start();
        }
    }
}

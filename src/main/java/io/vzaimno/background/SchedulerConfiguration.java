package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How background work runs: on virtual threads, with JSON data, by the service's clock. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    Serializer jobDataSerializer() {
        return new Jackson3Serializer();
    }

    @Bean
    DbSchedulerCustomizer schedulerCustomizer(Serializer serializer) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(serializer);
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newVirtualThreadPerTaskExecutor());
            }
        };
    }

    /** The library's configuration asks for all tasks as a list, and takes this one as no task is a bean of its own. */
    @Bean
    List<Task<?>> schedulerTaskList(List<Job> jobs, SchedulerTasks tasks) {
        return jobs.stream().<Task<?>>map(tasks::of).toList();
    }

    /** Takes the place of the library's own starter, which knows no roles; see {@link SchedulerStart}. */
    @Bean
    DbSchedulerStarter schedulerStarter() {
        return () -> {};
    }
}

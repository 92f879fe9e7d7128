package io.vzaimno.operations;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each broadcast that goes on; again after a pause while the database is out of order. */
@Configuration(proxyBeanMethods = false)
class BroadcastTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("operations-broadcast");

    private static final Duration AFTER_ERROR = Duration.ofSeconds(10);

    /** Of its own each time a broadcast goes on: an execution that is just ending must not be taken for the new one. */
    static String instance(long broadcast, Instant time) {
        return "%d.%d".formatted(broadcast, time.toEpochMilli());
    }

    private static long broadcast(String instance) {
        return Long.parseLong(instance, 0, instance.indexOf('.'), 10);
    }

    @Bean
    Task<Void> broadcastFeeding(ObjectProvider<BroadcastFeeder> feeding) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_ERROR)))
                .execute((instance, _) -> {
                    var next = feeding.getObject().feed(broadcast(instance.getId()));
                    return (complete, operations) ->
                            next.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::stop);
                });
    }
}

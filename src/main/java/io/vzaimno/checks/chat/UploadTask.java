package io.vzaimno.checks.chat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each reading of a file; again after a pause while Telegram or we are out of order. */
@Configuration(proxyBeanMethods = false)
class UploadTask {

    static final TaskDescriptor<Upload> DESCRIPTOR = TaskDescriptor.of("bot-upload", Upload.class);

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    @Bean
    Task<Upload> uploadReadingTask(ObjectProvider<UploadReading> reading) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures;
                    operations.reschedule(
                            complete,
                            complete.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 8))));
                })
                .execute((instance, context) -> {
                    var next = context.getExecution().consecutiveFailures < ATTEMPTS
                            ? reading.getObject().read(instance.getData())
                            : reading.getObject().giveUp(instance.getData());
                    return (complete, operations) ->
                            next.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::remove);
                });
    }
}

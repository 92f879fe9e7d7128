package io.vzaimno.payments.stars;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.stars.StarReturns.Answer;
import io.vzaimno.payments.stars.StarReturns.StarReturn;
import io.vzaimno.telegram.api.WithBot;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of payments in Stars. */
@WithBot
@Configuration(proxyBeanMethods = false)
class StarTasks {

    private static final Duration RECONCILIATION = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int RETURN_PRIORITY = 40;

    @Bean
    Task<Void> starReconciliation(ObjectProvider<StarReconciliation> reconciliation) {
        return Tasks.recurring("stars-reconciliation", FixedDelay.of(RECONCILIATION))
                .execute((_, _) -> reconciliation.getObject().run());
    }

    /** Once more at each start: whatever was missed while the service was away is not to wait for an hour. */
    @Bean
    Task<Void> starReconciliationAtStart(ObjectProvider<StarReconciliation> reconciliation, Clock clock) {
        return Tasks.custom(TaskDescriptor.of("stars-reconciliation-at-start"))
                .scheduleOnStartup("start", null, _ -> clock.instant())
                .onFailure((_, operations) -> operations.remove())
                .execute((_, _) -> {
                    reconciliation.getObject().run();
                    return new OnCompleteRemove<>();
                });
    }

    @Bean
    Task<StarReturn> starReturn(
            ObjectProvider<StarReturns> returns,
            ObjectProvider<Payments> payments,
            ObjectProvider<Refunds> refunds,
            ApplicationEventPublisher events) {
        return Tasks.custom(StarReturns.TASK)
                .defaultPriority(RETURN_PRIORITY)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, _) -> {
                    var charge = instance.getData().charge();
                    var payment = payments.getObject().byCharge(charge);
                    return switch (returns.getObject().giveBack(instance.getData())) {
                        case Answer.Done _ -> {
                            payment.ifPresent(known -> refunds.getObject().done(known.id(), "given back"));
                            yield new OnCompleteRemove<>();
                        }
                        case Answer.Refused(var description) -> {
                            payment.ifPresentOrElse(
                                    known -> refunds.getObject().refused(known.id(), description),
                                    () -> events.publishEvent(new PaymentAlarm(
                                            "return-refused:" + charge,
                                            "Telegram does not take back charge " + charge + ": " + description)));
                            yield new OnCompleteRemove<>();
                        }
                        case Answer.Later _ -> later();
                    };
                });
    }

    private static CompletionHandler<StarReturn> later() {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(RETRY));
    }
}

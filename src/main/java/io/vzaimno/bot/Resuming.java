package io.vzaimno.bot;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vzaimno.chat.CheckMessages;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.instagram.Handle;
import io.vzaimno.payments.PaymentCompleted;
import io.vzaimno.telegram.LiveMessages;
import io.vzaimno.telegram.Outbox;
import io.vzaimno.telegram.OutgoingMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the check for which somebody had too little, as soon as he has paid, without asking again. */
@Component
class Resuming {

    private static final TaskDescriptor<Long> TASK = TaskDescriptor.of("bot-resume", Long.class);

    private final Visitors visitors;
    private final Conversations conversations;
    private final Checks checks;
    private final CheckMessages messages;
    private final LiveMessages live;
    private final Outbox outbox;
    private final OrderScreens screens;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    Resuming(
            Visitors visitors,
            Conversations conversations,
            Checks checks,
            CheckMessages messages,
            LiveMessages live,
            Outbox outbox,
            OrderScreens screens,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.visitors = visitors;
        this.conversations = conversations;
        this.checks = checks;
        this.messages = messages;
        this.live = live;
        this.outbox = outbox;
        this.screens = screens;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Commits with the payment; the check is ordered by itself, so that it cannot hold the payment up. */
    @EventListener
    void on(PaymentCompleted event) {
        var payment = event.payment();
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TASK.instance(payment.id().toString())
                                .data(payment.user().value())
                                .build(),
                        clock.instant());
    }

    /** Orders what the user wanted; nothing if he wants something else by now. */
    @Transactional
    public void resume(long user, String payment) {
        if (conversations.in(user) instanceof Conversation.Wanting(var target)) {
            conversations.set(user, new Conversation.Idle());
            var visitor = visitors.of(user);
            var order = checks.order(visitor.user(), new Handle(target), Optional.of("paid:" + payment));
            if (order instanceof Order.Placed placed) {
                var shown = messages.progress(placed.check(), visitors.of(user).account());
                live.put(CheckMessages.liveKey(placed.check().id()), user, shown);
            }
            screens.refusal(visitor, order)
                    .ifPresent(text -> outbox.add(OutgoingMessage.result("resume:" + payment, user, text)));
        }
    }

    /** One execution for each payment. */
    @Configuration(proxyBeanMethods = false)
    static class ResumingTask {

        private static final Duration RETRY = Duration.ofSeconds(10);

        @Bean
        Task<Long> botResume(ObjectProvider<Resuming> resuming) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, _) -> resuming.getObject().resume(instance.getData(), instance.getId()));
        }
    }
}

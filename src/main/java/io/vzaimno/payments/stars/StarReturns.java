package io.vzaimno.payments.stars;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.pengrad.telegrambot.request.RefundStarPayment;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.accounts.UserId;
import io.vzaimno.background.Agenda;
import io.vzaimno.background.Plan;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.RefundRequested;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends Stars back, as often as it takes to be sure that Telegram has heard. */
@Component
class StarReturns {

    static final TaskDescriptor<StarReturn> TASK = TaskDescriptor.of("stars-return", StarReturn.class);

    /** What Telegram says of a payment that was given back before, in one wording or another. */
    private static final String DONE_BEFORE = "ALREADY_REFUNDED";

    private final Agenda agenda;
    private final Telegram telegram;
    private final Clock clock;

    StarReturns(Agenda agenda, Telegram telegram, Clock clock) {
        this.agenda = agenda;
        this.telegram = telegram;
        this.clock = clock;
    }

    /**
     * Has a charge given back, in the caller's transaction. A task that is executing may just have been refused; what is
     * given back twice Telegram knows.
     */
    void add(UserId payer, String charge) {
        var back = new StarReturn(payer.value(), charge);
        var now = clock.instant();
        if (agenda.once(TASK.instance(charge).data(back).build(), now) == Plan.EXECUTING) {
            agenda.once(
                    TASK.instance(charge + ":" + UUID.randomUUID()).data(back).build(), now);
        }
    }

    @EventListener
    void on(RefundRequested event) {
        var payment = event.payment();
        if (payment.method() == PaymentMethod.TELEGRAM_STARS) {
            payment.chargeId().ifPresent(charge -> add(payment.user(), charge));
        }
    }

    Answer giveBack(StarReturn back) {
        return switch (telegram.call(new RefundStarPayment(back.user(), back.charge()))) {
            case Outcome.Done<BaseResponse> _ -> new Answer.Done();
            case Outcome.Refused<BaseResponse>(var description) ->
                description.toUpperCase(Locale.ROOT).contains(DONE_BEFORE)
                        ? new Answer.Done()
                        : new Answer.Refused(description);
            case Outcome.Unreachable<BaseResponse> _ -> new Answer.Refused("the user cannot be reached");
            case Outcome.Unknown<BaseResponse> _,
                    Outcome.TooManyRequests<BaseResponse> _,
                    Outcome.Failed<BaseResponse> _ -> new Answer.Later();
        };
    }

    /** What is to be given back. */
    record StarReturn(long user, String charge) {}

    /** What Telegram said. */
    sealed interface Answer {

        record Done() implements Answer {}

        record Refused(String description) implements Answer {}

        /** Nothing that can be relied on: ask again. */
        record Later() implements Answer {}
    }
}

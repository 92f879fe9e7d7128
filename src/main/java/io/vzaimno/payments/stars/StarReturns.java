package io.vzaimno.payments.stars;

import com.pengrad.telegrambot.request.RefundStarPayment;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.accounts.UserId;
import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Plan;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.RefundRequested;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends Stars back, as often as it takes to be sure that Telegram has heard. */
@Component
class StarReturns {

    static final JobType<StarReturn> JOB = JobType.of("stars-return", StarReturn.class);

    /** What Telegram says of a payment that was given back before, in one wording or another. */
    private static final String DONE_BEFORE = "ALREADY_REFUNDED";

    private final JobQueue jobs;
    private final Telegram telegram;

    StarReturns(JobQueue jobs, Telegram telegram) {
        this.jobs = jobs;
        this.telegram = telegram;
    }

    /**
     * Has a charge given back, in the caller's transaction. An execution that is under way may just have been refused; what is
     * given back twice Telegram knows.
     */
    void add(UserId payer, String charge) {
        var back = new StarReturn(payer.value(), charge);
        if (jobs.once(JOB.execution(charge, back)) == Plan.EXECUTING) {
            jobs.once(JOB.execution(charge + ":" + UUID.randomUUID(), back));
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

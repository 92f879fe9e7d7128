package io.vzaimno.payments.stars;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.stars.StarReturns.Answer;
import io.vzaimno.payments.stars.StarReturns.StarReturn;
import io.vzaimno.telegram.api.WithBot;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of payments in Stars. */
@WithBot
@Configuration(proxyBeanMethods = false)
class StarJobs {

    private static final Duration RECONCILIATION = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(1);

    @Bean
    Job starReconciliationEveryHour(StarReconciliation reconciliation) {
        return Job.recurring(JobType.of("stars-reconciliation"), RECONCILIATION, reconciliation::run);
    }

    /** Once more at each start: what was missed while the service was away is not to wait for an hour. */
    @Bean
    Job starReconciliationAtStart(StarReconciliation reconciliation) {
        return Job.of(JobType.of("stars-reconciliation-at-start"), Retries.none(), _ -> {
                    reconciliation.run();
                    return Completion.done();
                })
                .plannedAtStart("start", Duration.ZERO);
    }

    @Bean
    Job starReturn(StarReturns returns, Payments payments, Refunds refunds, ApplicationEventPublisher events) {
        return Job.of(
                StarReturns.JOB,
                Retries.every(RETRY),
                attempt -> giveBack(attempt.data(), returns, payments, refunds, events));
    }

    private static Completion giveBack(
            StarReturn back,
            StarReturns returns,
            Payments payments,
            Refunds refunds,
            ApplicationEventPublisher events) {
        var charge = back.charge();
        var payment = payments.byCharge(charge);
        return switch (returns.giveBack(back)) {
            case Answer.Done _ -> {
                payment.ifPresent(known -> refunds.done(known.id(), "given back"));
                yield Completion.done();
            }
            case Answer.Refused(var description) -> {
                payment.ifPresentOrElse(
                        known -> refunds.refused(known.id(), description),
                        () -> events.publishEvent(new PaymentAlarm(
                                "return-refused:" + charge,
                                "Telegram does not take back charge " + charge + ": " + description)));
                yield Completion.done();
            }
            case Answer.Later _ -> Completion.againAfter(RETRY);
        };
    }
}

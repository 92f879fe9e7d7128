package io.vzaimno.payments.robokassa;

import io.vzaimno.database.ClockSet;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentAlarm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Alarms for admins, limited in number so that they are not ignored. */
@Component
class PaymentAlarms {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.EPOCH);

    PaymentAlarms(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Any caller can cause these: sent at most once in ten minutes. The key limits them across all processes. */
    void forged(Fault fault) {
        var now = clock.instant();
        if (quietUntil
                .getAndUpdate(until -> now.isBefore(until) ? until : now.plus(PAUSE))
                .isAfter(now)) {
            return;
        }
        tell("robokassa-forged:" + now.getEpochSecond() / PAUSE.toSeconds(), """
                Robokassa's callback was called with: %s. Either payments are being forged, or ROBOKASSA_PASSWORD_2 or \
                ROBOKASSA_HASH is not the shop's. Nothing was credited.""".formatted(fault.text()));
    }

    /** Sent once a day. */
    void misunderstood() {
        tell("robokassa-settings:" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), """
                Robokassa does not accept our signature: ROBOKASSA_MERCHANT_LOGIN, ROBOKASSA_PASSWORD_2 or ROBOKASSA_HASH \
                is not the shop's. Payments whose callback is lost are not found.""");
    }

    /** Only callers that know the shop's secrets can cause these; sent once for each invoice. */
    void about(IncomingPayment incoming, Fault fault) {
        tell(
                "robokassa-%s:%d".formatted(fault, incoming.invoice()),
                "Robokassa says that invoice %d was paid with %s: %s (%s). Nothing was credited."
                        .formatted(
                                incoming.invoice(), incoming.amount().toPlainString(), fault.text(), incoming.cause()));
    }

    /** @param what distinguishes this alarm from others about the payment */
    void about(Payment payment, String what, String text) {
        tell("robokassa-%s:%s".formatted(what, payment.id()), text);
    }

    /**
     * An admin has to refund the money in the shop's back office.
     *
     * @param what distinguishes this alarm from others about the payment
     */
    void byHand(Payment payment, String what, String why) {
        about(payment, what, """
                Refund %s roubles of invoice %d by hand, in Robokassa's back office, and mark the refund of payment %s as \
                done: %s.""".formatted(
                        payment.amount().toPlainString(), payment.invoice().orElse(0), payment.id(), why));
    }

    @EventListener
    void clockWasSet(ClockSet change) {
        quietUntil.updateAndGet(change::moved);
    }

    private void tell(String key, String text) {
        events.publishEvent(new PaymentAlarm(key, text));
    }
}

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

/** Tells operators what they should look at, never so often that they would stop looking. */
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

    /** Anybody can cause these: told at most once in ten minutes. The key makes it so for all processes together. */
    void forged(Fault fault) {
        var now = clock.instant();
        if (quietUntil
                .getAndUpdate(until -> now.isBefore(until) ? until : now.plus(PAUSE))
                .isAfter(now)) {
            return;
        }
        tell("robokassa-forged:" + now.getEpochSecond() / PAUSE.toSeconds(), """
                Robokassa's callback was called with: %s. Somebody forges payments, or ROBOKASSA_PASSWORD_2 or \
                ROBOKASSA_HASH is not the shop's. Nothing was credited.""".formatted(fault.text()));
    }

    /** Told once a day. */
    void misunderstood() {
        tell("robokassa-settings:" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), """
                Robokassa does not accept our signature: ROBOKASSA_MERCHANT_LOGIN, ROBOKASSA_PASSWORD_2 or ROBOKASSA_HASH \
                is not the shop's. Payments whose callback is lost are not found.""");
    }

    /** Only those who know the shop's secrets can cause these, for each invoice once. */
    void about(IncomingPayment arrival, Fault fault) {
        tell(
                "robokassa-%s:%d".formatted(fault, arrival.invoice()),
                "Robokassa says that invoice %d was paid with %s: %s (%s). Nothing was credited."
                        .formatted(arrival.invoice(), arrival.amount().toPlainString(), fault.text(), arrival.cause()));
    }

    /** @param what a word that tells this alarm from others about the payment */
    void about(Payment payment, String what, String text) {
        tell("robokassa-%s:%s".formatted(what, payment.id()), text);
    }

    /**
     * The operator has to give the money back in the shop's cabinet.
     *
     * @param what a word that tells this alarm from others about the payment
     */
    void byHand(Payment payment, String what, String why) {
        about(payment, what, """
                Give back %s roubles of invoice %d by hand, in Robokassa's cabinet, and mark the refund of payment %s as \
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

package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Money;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Settlement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Settles money, whichever way we learned of it. */
@WithShop
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final Payments payments;
    private final ShopProperties shop;
    private final Alarms alarms;

    Arrivals(Payments payments, ShopProperties shop, Alarms alarms) {
        this.payments = payments;
        this.shop = shop;
        this.alarms = alarms;
    }

    /** Credits money once. Why it did not; empty where it did, now or before. */
    Optional<Fault> settle(Arrival arrival) {
        var fault = payments.byInvoice(arrival.invoice())
                .filter(payment -> !arrival.own().contradict(payment.id()))
                .map(payment -> settle(payment, arrival))
                .orElse(Optional.of(Fault.INVOICE));
        fault.ifPresent(why -> alarms.about(arrival, why));
        return fault;
    }

    private Optional<Fault> settle(Payment payment, Arrival arrival) {
        if (payment.test() != shop.testMode() || (arrival.test() && !shop.testMode())) {
            return Optional.of(Fault.TEST);
        }
        if (payment.amount().compareTo(arrival.amount()) != 0) {
            return Optional.of(Fault.AMOUNT);
        }
        var money = new Money(
                PaymentMethod.ROBOKASSA, arrival.amount(), String.valueOf(arrival.invoice()), arrival.cause());
        return switch (payments.settle(payment.id(), money)) {
            case Settlement.Credited credited -> {
                log.atInfo()
                        .addKeyValue("payment", credited.payment().id())
                        .addKeyValue("invoice", arrival.invoice())
                        .log("Payment credited");
                yield Optional.empty();
            }
            case Settlement.Repeated _ -> Optional.empty();
            case Settlement.WrongAmount _ -> Optional.of(Fault.AMOUNT);
            case Settlement.PaidBefore _, Settlement.NoSuchOrder _ -> Optional.of(Fault.INVOICE);
        };
    }
}

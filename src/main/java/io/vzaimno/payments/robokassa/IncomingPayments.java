package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.IncomingMoney;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.SettlementOutcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Settles money, whichever way we learned of it. */
@WithShop
@Component
class IncomingPayments {

    private static final Logger log = LoggerFactory.getLogger(IncomingPayments.class);

    private final Payments payments;
    private final ShopProperties shop;
    private final PaymentAlarms alarms;

    IncomingPayments(Payments payments, ShopProperties shop, PaymentAlarms alarms) {
        this.payments = payments;
        this.shop = shop;
        this.alarms = alarms;
    }

    /** Credits money once. Why it did not; empty where it did, now or before. */
    Optional<Fault> settle(IncomingPayment arrival) {
        var fault = payments.byInvoice(arrival.invoice())
                .filter(payment -> !arrival.own().contradict(payment.id()))
                .map(payment -> settle(payment, arrival))
                .orElse(Optional.of(Fault.INVOICE));
        fault.ifPresent(why -> alarms.about(arrival, why));
        return fault;
    }

    private Optional<Fault> settle(Payment payment, IncomingPayment arrival) {
        if (payment.test() != shop.testMode() || (arrival.test() && !shop.testMode())) {
            return Optional.of(Fault.TEST);
        }
        if (payment.amount().compareTo(arrival.amount()) != 0) {
            return Optional.of(Fault.AMOUNT);
        }
        var money = new IncomingMoney(
                PaymentMethod.ROBOKASSA, arrival.amount(), String.valueOf(arrival.invoice()), arrival.cause());
        return switch (payments.settle(payment.id(), money)) {
            case SettlementOutcome.Credited credited -> {
                log.atInfo()
                        .addKeyValue("payment", credited.payment().id())
                        .addKeyValue("invoice", arrival.invoice())
                        .log("Payment credited");
                yield Optional.empty();
            }
            case SettlementOutcome.Repeated _ -> Optional.empty();
            case SettlementOutcome.WrongAmount _ -> Optional.of(Fault.AMOUNT);
            case SettlementOutcome.PaidBefore _, SettlementOutcome.NoSuchOrder _ -> Optional.of(Fault.INVOICE);
        };
    }
}

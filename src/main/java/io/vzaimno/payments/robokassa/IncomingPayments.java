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

/** Settles payments, whichever way we learned of them. */
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

    /** Credits a payment once. Returns why it was not credited; empty if it was, now or before. */
    Optional<Fault> settle(IncomingPayment incoming) {
        var fault = payments.byInvoice(incoming.invoice())
                .filter(payment -> !incoming.own().contradict(payment.id()))
                .map(payment -> settle(payment, incoming))
                .orElse(Optional.of(Fault.INVOICE));
        fault.ifPresent(why -> alarms.about(incoming, why));
        return fault;
    }

    private Optional<Fault> settle(Payment payment, IncomingPayment incoming) {
        if (payment.test() != shop.testMode() || (incoming.test() && !shop.testMode())) {
            return Optional.of(Fault.TEST);
        }
        if (payment.amount().compareTo(incoming.amount()) != 0) {
            return Optional.of(Fault.AMOUNT);
        }
        var money = new IncomingMoney(
                PaymentMethod.ROBOKASSA, incoming.amount(), String.valueOf(incoming.invoice()), incoming.cause());
        return switch (payments.settle(payment.id(), money)) {
            case SettlementOutcome.Credited credited -> {
                log.atInfo()
                        .addKeyValue("payment", credited.payment().id())
                        .addKeyValue("invoice", incoming.invoice())
                        .log("Payment credited");
                yield Optional.empty();
            }
            case SettlementOutcome.Repeated _ -> Optional.empty();
            case SettlementOutcome.WrongAmount _ -> Optional.of(Fault.AMOUNT);
            case SettlementOutcome.PaidBefore _, SettlementOutcome.NoSuchOrder _ -> Optional.of(Fault.INVOICE);
        };
    }
}

package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payments;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Settles notifications. They never report test payments. */
@WithShop
@Component
class Notifications {

    private final ShopProperties shop;
    private final Payments payments;
    private final IncomingPayments incomingPayments;

    Notifications(ShopProperties shop, Payments payments, IncomingPayments incomingPayments) {
        this.shop = shop;
        this.payments = payments;
        this.incomingPayments = incomingPayments;
    }

    /** Why a notification is rejected; empty if it was settled, or if there is nothing to settle yet. */
    Optional<Fault> settle(Notification.Data data) {
        if (!shop.login().equals(data.shop())) {
            return Optional.of(Fault.SIGNATURE);
        }
        return switch (String.valueOf(data.state())) {
            case "OK" -> settle(String.valueOf(data.invId()), String.valueOf(data.incSum()));
            case "HOLD" -> Optional.empty();
            default -> Optional.of(Fault.FORM);
        };
    }

    private Optional<Fault> settle(String number, String sum) {
        var invoice = SignedResult.number(number);
        var paid = SignedResult.amount(sum);
        if (invoice.isEmpty()) {
            return Optional.of(Fault.INVOICE);
        }
        return paid.isEmpty() ? Optional.of(Fault.AMOUNT) : settle(invoice.getAsLong(), paid.get());
    }

    /** An amount above the price includes Robokassa's fee. */
    private Optional<Fault> settle(long invoice, BigDecimal paid) {
        var price = payments.byInvoice(invoice).map(payment -> payment.amount().min(paid));
        var none = new ShpParameters(new TreeMap<>());
        return incomingPayments.settle(
                new IncomingPayment(invoice, price.orElse(paid), none, false, "Robokassa's notification"));
    }
}

package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payments;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Settles what notifications say. They carry no test payments. */
@WithShop
@Component
class Notifications {

    private final ShopProperties shop;
    private final Payments payments;
    private final IncomingPayments arrivals;

    Notifications(ShopProperties shop, Payments payments, IncomingPayments arrivals) {
        this.shop = shop;
        this.payments = payments;
        this.arrivals = arrivals;
    }

    /** Why it is not believed; empty where it was settled, or says of nothing to settle yet. */
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

    /** What was paid above the price is Robokassa's fee. */
    private Optional<Fault> settle(long invoice, BigDecimal paid) {
        var price = payments.byInvoice(invoice).map(payment -> payment.amount().min(paid));
        var none = new ShpParameters(new TreeMap<>());
        return arrivals.settle(
                new IncomingPayment(invoice, price.orElse(paid), none, false, "Robokassa's notification"));
    }
}

package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentProvider;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes payments in roubles. */
@WithShop
@Component
class RobokassaCashier implements PaymentProvider {

    private final ShopProperties shop;
    private final PaymentLinks links;
    private final StatusSchedule schedule;

    RobokassaCashier(ShopProperties shop, PaymentLinks links, StatusSchedule schedule) {
        this.shop = shop;
        this.links = links;
        this.schedule = schedule;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.ROBOKASSA;
    }

    @Override
    public boolean isTest() {
        return shop.testMode();
    }

    @Override
    public Optional<String> page(Payment payment) {
        schedule.begin(payment);
        return Optional.of(links.of(payment));
    }
}

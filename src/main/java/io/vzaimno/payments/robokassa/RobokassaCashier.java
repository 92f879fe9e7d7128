package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentProvider;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes roubles. */
@WithShop
@Component
class RobokassaCashier implements PaymentProvider {

    private final ShopProperties shop;
    private final PaymentLinks links;
    private final StatusSchedule looks;

    RobokassaCashier(ShopProperties shop, PaymentLinks links, StatusSchedule looks) {
        this.shop = shop;
        this.links = links;
        this.looks = looks;
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
        looks.begin(payment);
        return Optional.of(links.of(payment));
    }
}

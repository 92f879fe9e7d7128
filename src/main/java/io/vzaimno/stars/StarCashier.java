package io.vzaimno.stars;

import io.vzaimno.payments.Cashier;
import io.vzaimno.payments.PaymentMethod;
import org.springframework.stereotype.Component;

/** Lets tariffs be ordered in Stars. */
@WithStars
@Component
class StarCashier implements Cashier {

    @Override
    public PaymentMethod method() {
        return PaymentMethod.TELEGRAM_STARS;
    }
}

package io.vzaimno.payments.stars;

import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentProvider;
import io.vzaimno.telegram.api.WithBot;
import org.springframework.stereotype.Component;

/** Takes payments in Stars. */
@WithBot
@Component
class StarCashier implements PaymentProvider {

    @Override
    public PaymentMethod method() {
        return PaymentMethod.TELEGRAM_STARS;
    }
}

package io.vzaimno.notifications;

import io.vzaimno.payments.Payment;
import io.vzaimno.wording.Amount;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Moment;
import io.vzaimno.wording.Words;
import java.util.Locale;
import java.util.Map;

/** How payments are told. */
final class PaymentText {

    private PaymentText() {}

    static Html line(Words words, Payment payment) {
        return words.html(
                "paysupport.payment",
                Map.of(
                        "time", new Moment(payment.createdAt()),
                        "amount", amount(words, payment),
                        "state", payment.status().name().toLowerCase(Locale.ROOT),
                        "key", payment.id().toString()));
    }

    static String amount(Words words, Payment payment) {
        var amount = Map.of("amount", new Amount(payment.amount()));
        return switch (payment.method()) {
            case TELEGRAM_STARS -> words.plain("amount.stars", amount);
            case ROBOKASSA -> words.plain("amount.roubles", amount);
        };
    }
}

package io.vzaimno.payments.chat;

import io.vzaimno.language.Amount;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import io.vzaimno.payments.Payment;
import java.util.Locale;
import java.util.Map;

/** Payments as text. */
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

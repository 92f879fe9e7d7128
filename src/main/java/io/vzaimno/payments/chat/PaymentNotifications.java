package io.vzaimno.payments.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.AdminMessages;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.PaymentCompleted;
import io.vzaimno.payments.PaymentRefunded;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies users and admins of payments. The messages are stored in the transaction of their cause. */
@WithBot
@Component
class PaymentNotifications {

    private final AdminMessages admins;
    private final Accounts accounts;
    private final Wording wording;
    private final Outbox outbox;

    PaymentNotifications(AdminMessages admins, Accounts accounts, Wording wording, Outbox outbox) {
        this.admins = admins;
        this.accounts = accounts;
        this.wording = wording;
        this.outbox = outbox;
    }

    @EventListener
    void on(PaymentCompleted event) {
        var payment = event.payment();
        var amounts = Map.of("checks", new Price(payment.checks()), "balance", new Balance(event.balance()));
        tellUser("paid:" + payment.id(), payment, words -> words.html("paid.message", amounts));
        admins.tell("paid:" + payment.id(), words -> words.html("operator.paid", facts(words, payment)));
    }

    @EventListener
    void on(PaymentRefunded event) {
        var payment = event.payment();
        var balance = accounts.find(payment.user()).map(Account::balance).orElse(0);
        tellUser(
                "refunded:" + payment.id(),
                payment,
                words -> words.html(
                        "refunded.message",
                        Map.of("amount", PaymentText.amount(words, payment), "balance", new Balance(balance))));
        admins.tell("refunded:" + payment.id(), words -> words.html("operator.refunded", facts(words, payment)));
    }

    @EventListener
    void on(PaymentAlarm event) {
        admins.tell(
                "alarm:" + event.key(),
                words -> words.html("operator.alarm", Map.of("reason", Html.reported(event.text()))));
    }

    private static Map<String, Object> facts(Words words, Payment payment) {
        return Map.of(
                "user", String.valueOf(payment.user().value()),
                "name", payment.tariffName(),
                "amount", PaymentText.amount(words, payment),
                "key", payment.id().toString());
    }

    private void tellUser(String key, Payment payment, Function<Words, Html> text) {
        var content = new Content.Text(text.apply(words(payment.user())).value());
        outbox.add(OutgoingMessage.payment(key, payment.user().value(), content));
    }

    private Words words(UserId user) {
        return wording.in(accounts.find(user).map(Account::locale).orElse(Locale.ENGLISH));
    }
}

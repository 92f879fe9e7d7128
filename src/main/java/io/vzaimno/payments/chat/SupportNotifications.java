package io.vzaimno.payments.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.AdminMessages;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.payments.PaymentQuestion;
import io.vzaimno.payments.Payments;
import io.vzaimno.telegram.api.WithBot;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends users' questions about payments to the admins, with the facts needed for an answer. */
@WithBot
@Component
class SupportNotifications {

    private static final int PAYMENTS = 3;

    private final AdminMessages admins;
    private final Accounts accounts;
    private final Payments payments;

    SupportNotifications(AdminMessages admins, Accounts accounts, Payments payments) {
        this.admins = admins;
        this.accounts = accounts;
        this.payments = payments;
    }

    @EventListener
    void on(PaymentQuestion event) {
        admins.tell(
                "question:" + event.key(),
                words -> Html.paragraphs(
                        asker(words, event.user()), Html.quoted(event.text()), latest(words, event.user())));
    }

    private Html asker(Words words, UserId user) {
        var account = accounts.find(user);
        var number = String.valueOf(user.value());
        return words.html(
                "operator.question",
                Map.of(
                        "user",
                        number,
                        "name",
                        account.map(Account::firstName)
                                .filter(name -> !name.isBlank())
                                .orElse(number),
                        "label",
                        account.map(Account::username).map(name -> "@" + name).orElse("")));
    }

    private Html latest(Words words, UserId user) {
        List<Html> lines = payments.of(user, PAYMENTS).stream()
                .map(payment -> PaymentText.line(words, payment))
                .toList();
        return lines.isEmpty() ? words.html("operator.no_payments") : Html.joined("\n", lines);
    }
}

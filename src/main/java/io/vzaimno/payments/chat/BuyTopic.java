package io.vzaimno.payments.chat;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.stars.CheckoutVerdict;
import io.vzaimno.payments.stars.StarInvoices;
import io.vzaimno.payments.stars.StarPayments;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sells tariffs: the list, payment methods, invoices, and Telegram's checkout queries. */
@Component
class BuyTopic implements Topic {

    /** Chooses a tariff; the argument is the tariff. */
    static final Action TARIFF = new Action("tariff");

    /** Orders in Stars; the argument is the tariff. */
    static final Action PAY_STARS = new Action("pay_stars");

    /** Orders in roubles; the argument is the tariff. */
    static final Action PAY_ROUBLES = new Action("pay_roubles");

    private static final Logger log = LoggerFactory.getLogger(BuyTopic.class);

    private final Payments payments;
    private final StarInvoices invoices;
    private final StarPayments stars;
    private final BuyScreens screens;
    private final Replies replies;
    private final BotUsers users;
    private final Telegram telegram;

    BuyTopic(
            Payments payments,
            StarInvoices invoices,
            StarPayments stars,
            BuyScreens screens,
            Replies replies,
            BotUsers users,
            Telegram telegram) {
        this.payments = payments;
        this.invoices = invoices;
        this.stars = stars;
        this.screens = screens;
        this.replies = replies;
        this.users = users;
        this.telegram = telegram;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("buy", 50, words -> words.plain("command.buy")),
                (user, _) -> new Step.Say(screens.tariffs(user)));
        topics.button(Action.BUY, (user, _) -> new Step.Show(screens.tariffs(user)));
        topics.button(TARIFF, this::chosen);
        topics.button(PAY_STARS, (user, press) -> pay(user, press, PaymentMethod.TELEGRAM_STARS));
        topics.button(PAY_ROUBLES, (user, press) -> pay(user, press, PaymentMethod.ROBOKASSA));
        topics.checkout(this::checkout);
        topics.content(this::taken);
    }

    /** A tariff was chosen: shows the invoice if there is only one payment method, otherwise the methods. */
    private Step chosen(BotUser user, Press press) {
        var tariff = tariff(press);
        if (tariff.isEmpty()) {
            return new Step.Outdated();
        }
        return screens.isPaidInStarsOnly(tariff.get())
                ? pay(user, press, PaymentMethod.TELEGRAM_STARS)
                : new Step.Show(screens.ways(user, tariff.get()));
    }

    private Step pay(BotUser user, Press press, PaymentMethod method) {
        var opening = tariff(press).map(tariff -> payments.open(user.id(), tariff, method));
        return opening.isPresent() && opening.get() instanceof OrderOutcome.Opened opened
                ? new Step.Work(() -> bill(user, opened.payment()))
                : new Step.Outdated();
    }

    /** Answers within a second: one read, and a second one for a refusal. Telegram drops the query after ten seconds. */
    private void checkout(PreCheckoutQuery query) {
        var verdict = stars.judge(query);
        var answer = verdict == CheckoutVerdict.WELCOME
                ? new AnswerPreCheckoutQuery(query.id())
                : new AnswerPreCheckoutQuery(query.id(), refusal(users.words(query.from()), verdict));
        switch (telegram.callAtOnce(answer)) {
            case Outcome.Done<BaseResponse> _, Outcome.Unreachable<BaseResponse> _ -> {}
            case Outcome.Refused<BaseResponse>(var description) ->
                log.atWarn().addKeyValue("description", description).log("A checkout was answered too late");
            case Outcome.TooManyRequests<BaseResponse>(var pause) -> throw TelegramUnavailable.pausing(pause);
            case Outcome.Failed<BaseResponse>(var reason) -> throw new TelegramUnavailable(reason);
            case Outcome.Unknown<BaseResponse>(var reason) -> throw new TelegramUnavailable(reason);
        }
    }

    /** A service message about a payment, which has no other content. */
    private Optional<Step> taken(BotUser user, Message message) {
        if (message.successfulPayment() != null) {
            stars.paid(user.id(), message.successfulPayment());
            return Optional.of(new Step.Silent());
        }
        if (message.refundedPayment() != null) {
            stars.refunded(message.refundedPayment());
            return Optional.of(new Step.Silent());
        }
        return Optional.empty();
    }

    private Step bill(BotUser user, Payment order) {
        return switch (order.method()) {
            case TELEGRAM_STARS -> {
                var what = user.words().plain("buy.invoice", Map.of("checks", new Price(order.checks())));
                var sent = invoices.send(order, what);
                if (sent instanceof Outcome.Refused) {
                    replies.say(user.chat(), screens.noInvoice(user));
                }
                replies.settled(sent);
                yield new Step.Silent();
            }
            case ROBOKASSA -> new Step.Show(screens.page(user, order));
        };
    }

    private static Optional<TariffId> tariff(Press press) {
        return press.uuid().map(TariffId::new);
    }

    private static String refusal(Words words, CheckoutVerdict verdict) {
        return switch (verdict) {
            case WELCOME -> throw new IllegalArgumentException("Not a refusal");
            case CLOSED -> words.plain("checkout.closed");
            case NOT_YOURS -> words.plain("checkout.not_yours");
            case CHANGED -> words.plain("checkout.changed");
        };
    }
}

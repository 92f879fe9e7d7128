package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.payments.Opening;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.stars.StarInvoices;
import io.vzaimno.payments.stars.StarPayments;
import io.vzaimno.payments.stars.Verdict;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sells tariffs: what there is, how it is paid, and the answers that Telegram wants while somebody pays. */
@Component
class Paying {

    private static final Logger log = LoggerFactory.getLogger(Paying.class);

    private final Payments payments;
    private final StarInvoices invoices;
    private final StarPayments stars;
    private final BuyScreens screens;
    private final Replies replies;
    private final Visitors visitors;
    private final Telegram telegram;

    Paying(
            Payments payments,
            StarInvoices invoices,
            StarPayments stars,
            BuyScreens screens,
            Replies replies,
            Visitors visitors,
            Telegram telegram) {
        this.payments = payments;
        this.invoices = invoices;
        this.stars = stars;
        this.screens = screens;
        this.replies = replies;
        this.visitors = visitors;
        this.telegram = telegram;
    }

    /** Shows what is for sale. */
    void offer(Visitor visitor) {
        replies.say(visitor.chat(), screens.tariffs(visitor));
    }

    void offer(Visitor visitor, Press press) {
        replies.answer(press.id());
        replies.change(visitor.chat(), press, screens.tariffs(visitor));
    }

    /** Somebody has chosen a tariff: the invoice, if there is one way to pay only, and otherwise the ways. */
    void chosen(Visitor visitor, Press press) {
        var tariff = tariff(press);
        if (tariff.isEmpty()) {
            replies.outdated(visitor, press.id());
        } else if (screens.isPaidInStarsOnly(tariff.get())) {
            pay(visitor, press, PaymentMethod.TELEGRAM_STARS);
        } else {
            replies.answer(press.id());
            replies.change(visitor.chat(), press, screens.ways(visitor, tariff.get()));
        }
    }

    void pay(Visitor visitor, Press press, PaymentMethod method) {
        var opening = tariff(press).map(tariff -> payments.open(visitor.user(), tariff, method));
        if (opening.isPresent() && opening.get() instanceof Opening.Opened opened) {
            replies.answer(press.id());
            bill(visitor, press, opened.payment());
        } else {
            replies.outdated(visitor, press.id());
        }
    }

    /** Answers within a second: one read, another where the answer is no. After ten seconds nobody waits for it. */
    void checkout(PreCheckoutQuery query) {
        var verdict = stars.judge(query);
        var answer = verdict == Verdict.WELCOME
                ? new AnswerPreCheckoutQuery(query.id())
                : new AnswerPreCheckoutQuery(query.id(), refusal(visitors.words(query.from()), verdict));
        switch (telegram.callAtOnce(answer)) {
            case Outcome.Done<BaseResponse> _, Outcome.Unreachable<BaseResponse> _ -> {}
            case Outcome.Refused<BaseResponse>(var description) ->
                log.atWarn().addKeyValue("description", description).log("A checkout was answered in vain");
            case Outcome.TooManyRequests<BaseResponse>(var pause) -> throw TelegramUnavailable.pausing(pause);
            case Outcome.Failed<BaseResponse>(var reason) -> throw new TelegramUnavailable(reason);
            case Outcome.Unknown<BaseResponse>(var reason) -> throw new TelegramUnavailable(reason);
        }
    }

    /** Whether the message is about a payment; those have no other content. */
    boolean takes(Visitor visitor, Message message) {
        if (message.successfulPayment() != null) {
            stars.paid(visitor.user(), message.successfulPayment());
            return true;
        }
        if (message.refundedPayment() != null) {
            stars.refunded(message.refundedPayment());
            return true;
        }
        return false;
    }

    private void bill(Visitor visitor, Press press, Payment order) {
        switch (order.method()) {
            case TELEGRAM_STARS -> {
                var what = visitor.words().plain("buy.invoice", Map.of("checks", new Price(order.checks())));
                var sent = invoices.send(order, what);
                if (sent instanceof Outcome.Refused) {
                    replies.say(visitor.chat(), screens.noInvoice(visitor));
                }
                replies.settled(sent);
            }
            case ROBOKASSA -> replies.change(visitor.chat(), press, screens.page(visitor, order));
        }
    }

    private static Optional<TariffId> tariff(Press press) {
        return press.check().map(TariffId::new);
    }

    private static String refusal(Words words, Verdict verdict) {
        return switch (verdict) {
            case WELCOME -> throw new IllegalArgumentException("No refusal");
            case CLOSED -> words.plain("checkout.closed");
            case NOT_YOURS -> words.plain("checkout.not_yours");
            case CHANGED -> words.plain("checkout.changed");
        };
    }
}

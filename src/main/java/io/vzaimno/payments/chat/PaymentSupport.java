package io.vzaimno.payments.chat;

import io.vzaimno.accounts.Admins;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.conversation.TypedCommand;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentQuestion;
import io.vzaimno.payments.Payments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forwards users' questions about payments to the admins. */
@Component
class PaymentSupport implements Topic {

    /** Maximum length of a question in characters, so that it fits into one message with the facts about the user. */
    private static final int MOST = 2500;

    private static final int PAYMENTS = 3;

    private final Payments payments;
    private final Admins admins;
    private final Conversations conversations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    PaymentSupport(
            Payments payments,
            Admins admins,
            Conversations conversations,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.payments = payments;
        this.admins = admins;
        this.conversations = conversations;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void register(Topics topics) {
        topics.command(Command.listed("paysupport", 120, words -> words.plain("command.paysupport")), this::typed);
        topics.text(
                Conversation.Writing.class,
                (user, typed, _) -> pass(user, typed.update(), typed.message(), typed.text()));
        topics.text(
                Conversation.Passed.class,
                (user, typed, passed) -> typed.message() == passed.message()
                        ? pass(user, typed.update(), typed.message(), typed.text())
                        : new Step.NotTaken());
    }

    /** The command, with or without a question. */
    private Step typed(BotUser user, TypedCommand command) {
        if (admins.all().isEmpty()) {
            return say(user, user.words().html("paysupport.no_admins"));
        }
        if (command.argument().isEmpty()) {
            await(user);
            return say(user, user.words().html("paysupport.screen"), latest(user));
        }
        return pass(user, command.update(), command.message(), command.argument());
    }

    /** Forwards a question, once for each update; asks for a shorter one if it is too long. */
    private Step pass(BotUser user, long update, int message, String question) {
        if (question.length() > MOST) {
            await(user);
            return say(user, user.words().html("paysupport.too_long", Map.of("most", MOST)));
        }
        var key = "%d:%d".formatted(user.chat(), update);
        transaction.executeWithoutResult(_ -> {
            var wanted = conversations.in(user.chat()).wanted();
            conversations.set(user.chat(), new Conversation.Passed(message, wanted));
            events.publishEvent(new PaymentQuestion(key, user.id(), question));
        });
        return say(user, user.words().html("paysupport.passed"));
    }

    /** Waits for a question from now on, and keeps the order that waits for funds. */
    private void await(BotUser user) {
        var wanted = conversations.in(user.chat()).wanted();
        conversations.set(user.chat(), new Conversation.Writing(wanted));
    }

    private Html latest(BotUser user) {
        var words = user.words();
        List<Html> lines = payments.of(user.id(), PAYMENTS).stream()
                .map(payment -> line(words, payment))
                .toList();
        return lines.isEmpty() ? Html.EMPTY : Html.lines(words.html("paysupport.payments"), Html.joined("\n", lines));
    }

    private static Html line(Words words, Payment payment) {
        return words.html(
                "paysupport.payment",
                Map.of(
                        "time", new Moment(payment.createdAt()),
                        "amount", BuyScreens.amount(words, payment),
                        "state", payment.status().name().toLowerCase(Locale.ROOT),
                        "key", payment.id().toString()));
    }

    private static Step say(BotUser user, Html... paragraphs) {
        return new Step.Say(Screens.screen(Screens.buying(user.words()), paragraphs));
    }
}

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

/** Passes questions about payments on to those who operate the service. */
@Component
class PaymentSupport implements Topic {

    /** Characters of a question, so that it fits into one message with what is told of its asker. */
    private static final int MOST = 2500;

    private static final int PAYMENTS = 3;

    private final Payments payments;
    private final Admins operators;
    private final Conversations conversations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    PaymentSupport(
            Payments payments,
            Admins operators,
            Conversations conversations,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.payments = payments;
        this.operators = operators;
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

    /** The command, with a question or without. */
    private Step typed(BotUser visitor, TypedCommand command) {
        if (operators.all().isEmpty()) {
            return say(visitor, visitor.words().html("paysupport.nobody"));
        }
        if (command.argument().isEmpty()) {
            await(visitor);
            return say(visitor, visitor.words().html("paysupport.screen"), latest(visitor));
        }
        return pass(visitor, command.update(), command.message(), command.argument());
    }

    /** Passes a question on, once for each update; or asks for a shorter one. */
    private Step pass(BotUser visitor, long update, int message, String question) {
        if (question.length() > MOST) {
            await(visitor);
            return say(visitor, visitor.words().html("paysupport.too_long", Map.of("most", MOST)));
        }
        var key = "%d:%d".formatted(visitor.chat(), update);
        transaction.executeWithoutResult(_ -> {
            var wanted = conversations.in(visitor.chat()).wanted();
            conversations.set(visitor.chat(), new Conversation.Passed(message, wanted));
            events.publishEvent(new PaymentQuestion(key, visitor.id(), question));
        });
        return say(visitor, visitor.words().html("paysupport.passed"));
    }

    /** Waits for a question from now on, and for the money that was waited for. */
    private void await(BotUser visitor) {
        var wanted = conversations.in(visitor.chat()).wanted();
        conversations.set(visitor.chat(), new Conversation.Writing(wanted));
    }

    private Html latest(BotUser visitor) {
        var words = visitor.words();
        List<Html> lines = payments.of(visitor.id(), PAYMENTS).stream()
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

    private static Step say(BotUser visitor, Html... paragraphs) {
        return new Step.Say(Screens.screen(Screens.buying(visitor.words()), paragraphs));
    }
}

package io.vzaimno.bot;

import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import io.vzaimno.operations.Operators;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentQuestion;
import io.vzaimno.payments.Payments;
import io.vzaimno.telegram.api.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Passes questions about payments on to those who operate the service. */
@Component
class Support {

    /** Characters of a question, so that it fits into one message with what is told of its asker. */
    private static final int MOST = 2500;

    private static final int PAYMENTS = 3;

    private final Payments payments;
    private final Operators operators;
    private final Conversations conversations;
    private final Replies replies;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Support(
            Payments payments,
            Operators operators,
            Conversations conversations,
            Replies replies,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.payments = payments;
        this.operators = operators;
        this.conversations = conversations;
        this.replies = replies;
        this.events = events;
        this.transaction = transaction;
    }

    /** The command, with a question or without. */
    void typed(Visitor visitor, long update, int message, String question) {
        if (operators.all().isEmpty()) {
            say(visitor, visitor.words().html("paysupport.nobody"));
        } else if (question.isEmpty()) {
            await(visitor);
            say(visitor, visitor.words().html("paysupport.screen"), latest(visitor));
        } else {
            pass(visitor, update, message, question);
        }
    }

    /** Passes a question on, once for each update; or asks for a shorter one. */
    void pass(Visitor visitor, long update, int message, String question) {
        if (question.length() > MOST) {
            await(visitor);
            say(visitor, visitor.words().html("paysupport.too_long", Map.of("most", MOST)));
            return;
        }
        var key = "%d:%d".formatted(visitor.chat(), update);
        transaction.executeWithoutResult(_ -> {
            var wanted = conversations.in(visitor.chat()).wanted();
            conversations.set(visitor.chat(), new Conversation.Passed(message, wanted));
            events.publishEvent(new PaymentQuestion(key, visitor.user(), question));
        });
        say(visitor, visitor.words().html("paysupport.passed"));
    }

    /** Waits for a question from now on, and for the money that was waited for. */
    private void await(Visitor visitor) {
        var wanted = conversations.in(visitor.chat()).wanted();
        conversations.set(visitor.chat(), new Conversation.Writing(wanted));
    }

    private Html latest(Visitor visitor) {
        var words = visitor.words();
        List<Html> lines = payments.of(visitor.user(), PAYMENTS).stream()
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

    private void say(Visitor visitor, Html... paragraphs) {
        Content.Text screen = Screens.screen(Screens.buying(visitor.words()), paragraphs);
        replies.say(visitor.chat(), screen);
    }
}

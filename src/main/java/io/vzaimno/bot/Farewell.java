package io.vzaimno.bot;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.chat.Action;
import io.vzaimno.chat.CheckMessages;
import io.vzaimno.checks.Forgetting;
import io.vzaimno.language.Balance;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.api.TelegramUnavailable;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets somebody who asks for it, after one question, but for what the books need. */
@Component
class Farewell {

    private final Accounts accounts;
    private final Forgetting forgetting;
    private final Conversations conversations;
    private final Repetitions repetitions;
    private final UploadQueue uploads;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Replies replies;
    private final TransactionOperations transaction;

    Farewell(
            Accounts accounts,
            Forgetting forgetting,
            Conversations conversations,
            Repetitions repetitions,
            UploadQueue uploads,
            Outbox outbox,
            Visitors visitors,
            Replies replies,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.forgetting = forgetting;
        this.conversations = conversations;
        this.repetitions = repetitions;
        this.uploads = uploads;
        this.outbox = outbox;
        this.visitors = visitors;
        this.replies = replies;
        this.transaction = transaction;
    }

    void ask(Visitor visitor, long question) {
        var words = visitor.words();
        conversations.set(visitor.chat(), new Conversation.Leaving(question));
        replies.say(
                visitor.chat(),
                Screens.screen(
                        Keyboard.row(Action.FORGET_ME.danger(words.plain("button.forget"), question))
                                .with(Action.HOME.button(words.plain("button.keep"))),
                        words.html("forget.ask", balance(visitor))));
    }

    void confirmed(Visitor visitor, Press press) {
        if (conversations.in(visitor.chat()) instanceof Conversation.Leaving(var question)
                && press.question().equals(OptionalLong.of(question))) {
            replies.answer(press.id());
            var stopped = transaction.execute(_ -> forget(visitor));
            tell(visitor, press, done(visitor, stopped));
        } else if (visitors.of(visitor.chat()).account().isStranger()) {
            replies.answer(press.id());
        } else {
            replies.outdated(visitor, press.id());
        }
    }

    /** All or nothing; how many checks were stopped. What they would have told is not to be told any more. */
    private int forget(Visitor visitor) {
        var forgotten = forgetting.forget(visitor.user());
        forgotten.checks().forEach(check -> outbox.forgetFiles(CheckMessages.files(check)));
        accounts.forget(visitor.user());
        outbox.forget(visitor.chat());
        conversations.forget(visitor.chat());
        repetitions.forget(visitor.chat());
        uploads.forget(visitor.chat());
        return forgotten.stopped();
    }

    /** The press must not be handled again: there is nothing left to tell of. */
    private void tell(Visitor visitor, Press press, Content.Text text) {
        try {
            replies.change(visitor.chat(), press, text);
        } catch (TelegramUnavailable _) {
            outbox.add(OutgoingMessage.result("forgotten:" + press.update(), visitor.chat(), text));
        }
    }

    private Content.Text done(Visitor visitor, int stopped) {
        var words = visitor.words();
        return Screens.screen(
                Keyboard.NONE,
                words.html("forget.done"),
                words.html("forget.stopped", Map.of("count", stopped)),
                words.html("forget.balance", balance(visitors.of(visitor.chat()))));
    }

    private static Map<String, Balance> balance(Visitor visitor) {
        return Map.of("balance", new Balance(visitor.account().balance()));
    }
}

package io.vzaimno.menu;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.checks.Forgetting;
import io.vzaimno.checks.chat.CheckMessages;
import io.vzaimno.checks.chat.UploadQueue;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.DoubleTaps;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
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
class AccountDeletion implements Topic {

    /** Deletes what is known of the user; about the question's number. */
    private static final Action FORGET_ME = new Action("forget_me");

    private final Accounts accounts;
    private final Forgetting forgetting;
    private final Conversations conversations;
    private final DoubleTaps repetitions;
    private final UploadQueue uploads;
    private final Outbox outbox;
    private final BotUsers visitors;
    private final Replies replies;
    private final TransactionOperations transaction;

    AccountDeletion(
            Accounts accounts,
            Forgetting forgetting,
            Conversations conversations,
            DoubleTaps repetitions,
            UploadQueue uploads,
            Outbox outbox,
            BotUsers visitors,
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

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("delete_me", 150, words -> words.plain("command.delete_me"))
                        .beginningAnew(),
                (user, command) -> ask(user, command.update()));
        topics.button(FORGET_ME, this::confirmed);
    }

    private Step ask(BotUser visitor, long question) {
        var words = visitor.words();
        conversations.set(visitor.chat(), new Conversation.Leaving(question));
        return new Step.Say(Screens.screen(
                Keyboard.row(FORGET_ME.danger(words.plain("button.forget"), question))
                        .with(Action.HOME.button(words.plain("button.keep"))),
                words.html("forget.ask", balance(visitor))));
    }

    private Step confirmed(BotUser visitor, Press press) {
        if (conversations.in(visitor.chat()) instanceof Conversation.Leaving(var question)
                && press.number().equals(OptionalLong.of(question))) {
            return new Step.Work(() -> {
                var stopped = transaction.execute(_ -> forget(visitor));
                tell(visitor, press, done(visitor, stopped));
                return new Step.Silent();
            });
        }
        return visitors.of(visitor.chat()).account().isStranger() ? new Step.Silent() : new Step.Outdated();
    }

    /** All or nothing; how many checks were stopped. What they would have told is not to be told any more. */
    private int forget(BotUser visitor) {
        var forgotten = forgetting.forget(visitor.id());
        forgotten.checks().forEach(check -> outbox.forgetFiles(CheckMessages.files(check)));
        accounts.forget(visitor.id());
        outbox.forget(visitor.chat());
        conversations.forget(visitor.chat());
        repetitions.forget(visitor.chat());
        uploads.forget(visitor.chat());
        return forgotten.stopped();
    }

    /** The press must not be handled again: there is nothing left to tell of. */
    private void tell(BotUser visitor, Press press, Content.Text text) {
        try {
            replies.change(visitor.chat(), press, text);
        } catch (TelegramUnavailable _) {
            outbox.add(OutgoingMessage.result("forgotten:" + press.update(), visitor.chat(), text));
        }
    }

    private Content.Text done(BotUser visitor, int stopped) {
        var words = visitor.words();
        return Screens.screen(
                Keyboard.NONE,
                words.html("forget.done"),
                words.html("forget.stopped", Map.of("count", stopped)),
                words.html("forget.balance", balance(visitors.of(visitor.chat()))));
    }

    private static Map<String, Balance> balance(BotUser visitor) {
        return Map.of("balance", new Balance(visitor.account().balance()));
    }
}

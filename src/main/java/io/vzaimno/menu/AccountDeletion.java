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

/** Deletes a user's data on request, after one confirmation, except what the books need. */
@Component
class AccountDeletion implements Topic {

    /** Deletes the user's data; about the question's number. */
    private static final Action FORGET_ME = new Action("forget_me");

    private final Accounts accounts;
    private final Forgetting forgetting;
    private final Conversations conversations;
    private final DoubleTaps doubleTaps;
    private final UploadQueue uploads;
    private final Outbox outbox;
    private final BotUsers users;
    private final Replies replies;
    private final TransactionOperations transaction;

    AccountDeletion(
            Accounts accounts,
            Forgetting forgetting,
            Conversations conversations,
            DoubleTaps doubleTaps,
            UploadQueue uploads,
            Outbox outbox,
            BotUsers users,
            Replies replies,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.forgetting = forgetting;
        this.conversations = conversations;
        this.doubleTaps = doubleTaps;
        this.uploads = uploads;
        this.outbox = outbox;
        this.users = users;
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

    private Step ask(BotUser user, long question) {
        var words = user.words();
        conversations.set(user.chat(), new Conversation.Leaving(question));
        return new Step.Say(Screens.screen(
                Keyboard.row(FORGET_ME.danger(words.plain("button.forget"), question))
                        .with(Action.HOME.button(words.plain("button.keep"))),
                words.html("forget.ask", balance(user))));
    }

    private Step confirmed(BotUser user, Press press) {
        if (conversations.in(user.chat()) instanceof Conversation.Leaving(var question)
                && press.number().equals(OptionalLong.of(question))) {
            return new Step.Work(() -> {
                var stopped = transaction.execute(_ -> forget(user));
                tell(user, press, done(user, stopped));
                return new Step.Silent();
            });
        }
        return users.of(user.chat()).account().isStranger() ? new Step.Silent() : new Step.Outdated();
    }

    /** All or nothing; returns how many checks were stopped. Their pending messages are dropped. */
    private int forget(BotUser user) {
        var forgotten = forgetting.forget(user.id());
        forgotten.checks().forEach(check -> outbox.forgetFiles(CheckMessages.files(check)));
        accounts.forget(user.id());
        outbox.forget(user.chat());
        conversations.forget(user.chat());
        doubleTaps.forget(user.chat());
        uploads.forget(user.chat());
        return forgotten.stopped();
    }

    /** The press must not be retried: there is nothing left to report. */
    private void tell(BotUser user, Press press, Content.Text text) {
        try {
            replies.change(user.chat(), press, text);
        } catch (TelegramUnavailable _) {
            outbox.add(OutgoingMessage.result("forgotten:" + press.update(), user.chat(), text));
        }
    }

    private Content.Text done(BotUser user, int stopped) {
        var words = user.words();
        return Screens.screen(
                Keyboard.NONE,
                words.html("forget.done"),
                words.html("forget.stopped", Map.of("count", stopped)),
                words.html("forget.balance", balance(users.of(user.chat()))));
    }

    private static Map<String, Balance> balance(BotUser user) {
        return Map.of("balance", new Balance(user.account().balance()));
    }
}

package io.vzaimno.conversation;

import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.api.TelegramUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the steps of topics: what is sent, what is edited, and what the chat waits for then. */
@Component
class Steps {

    private static final Logger log = LoggerFactory.getLogger(Steps.class);

    /** Says yes to the question with this number. */
    static final Action YES = new Action("yes");

    private final Replies replies;
    private final Conversations conversations;

    Steps(Replies replies, Conversations conversations) {
        this.replies = replies;
        this.conversations = conversations;
    }

    /** Answers what a user has typed or sent. */
    void take(BotUser user, long update, Step step) {
        switch (step) {
            case Step.Say(var content) -> replies.say(user.chat(), content);
            case Step.Show(var screen) -> replies.say(user.chat(), screen);
            case Step.Notice(var _, var next) -> take(user, update, next);
            case Step.Work(var work) -> take(user, update, work.get());
            case Step.Ask(var screen, var what, var facts) ->
                replies.say(user.chat(), screen)
                        .ifPresent(message ->
                                conversations.set(user.chat(), new Conversation.Asking(what, facts, message)));
            case Step.Confirm confirm -> {
                remember(user, update, confirm);
                replies.say(user.chat(), question(user, update, confirm));
            }
            case Step.Silent _, Step.Alert _, Step.Outdated _, Step.NotTaken _ -> {}
        }
    }

    /** Answers a press. */
    void take(BotUser user, Press press, Step step) {
        switch (step) {
            case Step.Outdated _ -> replies.outdated(user, press.id());
            case Step.Alert(var text) -> replies.alert(press.id(), text);
            case Step.Notice(var text, var next) -> {
                replies.answer(press.id(), text);
                follow(user, press, next);
            }
            case Step.Silent _, Step.NotTaken _ -> replies.answer(press.id());
            case Step.Say _, Step.Show _, Step.Work _, Step.Ask _, Step.Confirm _ -> {
                replies.answer(press.id());
                follow(user, press, step);
            }
        }
    }

    /** What comes after the press was answered. */
    private void follow(BotUser user, Press press, Step step) {
        switch (step) {
            case Step.Say(var content) -> replies.say(user.chat(), content);
            case Step.Show(var screen) -> replies.change(user.chat(), press, screen);
            case Step.Work(var work) -> follow(user, press, work.get());
            case Step.Notice(var _, var next) -> follow(user, press, next);
            case Step.Ask(var screen, var what, var facts) -> {
                conversations.set(user.chat(), new Conversation.Asking(what, facts, press.message()));
                replies.change(user.chat(), press, screen);
            }
            case Step.Confirm confirm -> {
                remember(user, press.update(), confirm);
                replies.change(user.chat(), press, question(user, press.update(), confirm));
            }
            case Step.Silent _, Step.Alert _, Step.Outdated _, Step.NotTaken _ -> {}
        }
    }

    /**
     * Answers a text that a dialogue has asked for, in the message that asked. Nothing of it may be handled again: the text may
     * be taken and erased, so that Telegram's trouble is only told in the log.
     */
    void take(BotUser user, long update, Conversation.Asking asked, Step step) {
        try {
            switch (step) {
                case Step.Say(var content) -> replies.say(user.chat(), content);
                case Step.Show(var screen) -> replies.change(user.chat(), asked.message(), screen);
                case Step.Work(var work) -> take(user, update, asked, work.get());
                case Step.Notice(var _, var next) -> take(user, update, asked, next);
                case Step.Ask(var screen, var what, var facts) -> {
                    conversations.set(user.chat(), new Conversation.Asking(what, facts, asked.message()));
                    replies.change(user.chat(), asked.message(), screen);
                }
                case Step.Confirm confirm -> {
                    remember(user, update, confirm);
                    replies.change(user.chat(), asked.message(), question(user, update, confirm));
                }
                case Step.Silent _, Step.Alert _, Step.Outdated _, Step.NotTaken _ -> {}
            }
        } catch (TelegramUnavailable e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("A user does not see what came of a text");
        }
    }

    /** The question that a chat waits to be answered, if the step asks one. */
    void remember(BotUser user, long number, Step step) {
        if (step instanceof Step.Confirm confirm) {
            conversations.set(user.chat(), new Conversation.Question(number, confirm.what(), confirm.facts()));
        }
    }

    private static Content.Text question(BotUser user, long number, Step.Confirm confirm) {
        var words = user.words();
        return Screens.screen(
                Keyboard.row(YES.danger(words.plain("button.admin_yes"), number))
                        .with(Button.callback(words.plain("button.cancel"), confirm.back())),
                confirm.question());
    }
}

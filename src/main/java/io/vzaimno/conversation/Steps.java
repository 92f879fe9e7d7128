package io.vzaimno.conversation;

import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Executes the steps of topics: sends, edits, and stores what the chat waits for. */
@Component
class Steps {

    private static final Logger log = LoggerFactory.getLogger(Steps.class);

    /** Confirms the question with this number. */
    static final Action YES = new Action("yes");

    private final Replies replies;
    private final Conversations conversations;

    Steps(Replies replies, Conversations conversations) {
        this.replies = replies;
        this.conversations = conversations;
    }

    /** Answers a text or another message of a user. */
    void take(BotUser user, long update, Step step) {
        perform(user, update, step, new Place(Optional.empty(), screen -> replies.say(user.chat(), screen)));
    }

    /** Answers a press, and performs what follows. */
    void take(BotUser user, Press press, Step step) {
        switch (step) {
            case Step.Outdated _ -> replies.outdated(user, press.id());
            case Step.Alert(var text) -> replies.alert(press.id(), text);
            case Step.Notice(var text, var _) -> replies.answer(press.id(), text);
            case Step _ -> replies.answer(press.id());
        }
        perform(user, press.update(), step, new Place(Optional.of(press.message()), screen -> {
            replies.change(user.chat(), press, screen);
            return Optional.of(press.message());
        }));
    }

    /**
     * Answers a text that a dialogue has asked for, in the message that asked. It must not be retried: the text may be
     * processed and erased already, so Telegram's failures are only logged.
     */
    void take(BotUser user, long update, Conversation.Asking asked, Step step) {
        try {
            perform(user, update, step, new Place(Optional.of(asked.message()), screen -> {
                replies.change(user.chat(), asked.message(), screen);
                return Optional.of(asked.message());
            }));
        } catch (TelegramUnavailable e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("The answer to a text was not delivered");
        }
    }

    private void perform(BotUser user, long number, Step step, Place place) {
        switch (step) {
            case Step.Say(var content) -> replies.say(user.chat(), content);
            case Step.Show(var screen) -> place.display().show(screen);
            case Step.Work(var work) -> perform(user, number, work.get(), place);
            case Step.Notice(var _, var next) -> perform(user, number, next, place);
            case Step.Ask ask -> {
                place.message().ifPresent(message -> remember(user, ask, message));
                var shown = place.display().show(ask.screen());
                if (place.message().isEmpty()) {
                    shown.ifPresent(message -> remember(user, ask, message));
                }
            }
            case Step.Confirm confirm -> {
                remember(user, number, confirm);
                place.display().show(question(user, number, confirm));
            }
            case Step.Silent _, Step.Alert _, Step.Outdated _, Step.NotTaken _ -> {}
        }
    }

    private void remember(BotUser user, Step.Ask ask, int message) {
        conversations.set(user.chat(), new Conversation.Asking(ask.what(), ask.facts(), message));
    }

    /** Stores the question of the step, if it asks one, as what the chat waits for. */
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

    /**
     * Where a screen is shown.
     *
     * @param message that becomes the screen; empty where a new one is sent
     */
    private record Place(Optional<Integer> message, Display display) {}

    @FunctionalInterface
    private interface Display {

        /** Returns the message that shows the screen; empty if the user cannot be reached. */
        Optional<Integer> show(Content.Text screen);
    }
}

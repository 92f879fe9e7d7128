package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.SendChatAction;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Sent;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers a user at once. If Telegram is unavailable or the outcome is unknown, the update fails and is retried; if the
 * user has left, nothing happens.
 */
@Component
public class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final Telegram telegram;

    Replies(Telegram telegram) {
        this.telegram = telegram;
    }

    /** The id of the new message, if there is one. */
    public Optional<Integer> say(long chat, Content content) {
        return settled(telegram.send(chat, content)).map(Sent::messageId);
    }

    /** The same, best effort. Empty also if the outcome is unknown. */
    public Optional<Integer> mention(long chat, Content content) {
        return telegram.send(chat, content).done().map(Sent::messageId);
    }

    /** Edits a message, or sends a new one if it can no longer be edited. */
    public void change(long chat, int message, Content.Text text) {
        var outcome = telegram.edit(chat, message, text);
        if (outcome instanceof Outcome.Refused<Sent>) {
            say(chat, text);
        } else {
            settled(outcome);
        }
    }

    /** Edits the message whose button was pressed, or sends a new one if that is not a text. */
    public void change(long chat, Press press, Content.Text text) {
        if (press.onText()) {
            change(chat, press.message(), text);
        } else {
            say(chat, text);
        }
    }

    /** Ends the progress indicator of a pressed button. */
    void answer(String press) {
        settled(telegram.call(new AnswerCallbackQuery(press)));
    }

    /** The same, with a line that is shown for a moment. */
    void answer(String press, String note) {
        settled(telegram.call(new AnswerCallbackQuery(press).text(note)));
    }

    /** The same, with a text that has to be dismissed. */
    void alert(String press, String text) {
        settled(telegram.call(new AnswerCallbackQuery(press).text(text).showAlert(true)));
    }

    /** The same, for a button that no longer has a meaning. */
    void outdated(BotUser user, String press) {
        alert(press, user.words().plain("alert.outdated"));
    }

    /** Shows a typing indicator for some seconds; best effort. */
    public void showTyping(long chat) {
        telegram.call(new SendChatAction(chat, ChatAction.typing));
    }

    /** The value of a successful outcome. */
    public <T> Optional<T> settled(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> Optional.of(value);
            case Outcome.Unreachable<T> _ -> Optional.empty();
            case Outcome.Refused<T>(var description) -> {
                log.atWarn().addKeyValue("description", description).log("Telegram refused an answer");
                yield Optional.empty();
            }
            case Outcome.TooManyRequests<T>(var pause) -> throw TelegramUnavailable.pausing(pause);
            case Outcome.Failed<T>(var reason) -> throw new TelegramUnavailable(reason);
            case Outcome.Unknown<T>(var reason) -> throw new TelegramUnavailable(reason);
        };
    }
}

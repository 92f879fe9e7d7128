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
 * Answers a visitor at once. Where Telegram is out of order or does not say whether it has done it, the update fails and is
 * handled again; where the visitor is gone, nothing happens.
 */
@Component
public class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final Telegram telegram;

    Replies(Telegram telegram) {
        this.telegram = telegram;
    }

    /** The number of the new message, if there is one. */
    public Optional<Integer> say(long chat, Content content) {
        return settled(telegram.send(chat, content)).map(Sent::messageId);
    }

    /** The same for what may go unsaid: a failure is nobody's. Empty also where nobody knows whether it was said. */
    public Optional<Integer> mention(long chat, Content content) {
        return telegram.send(chat, content).done().map(Sent::messageId);
    }

    /** Shows another text in a message, or in a new one where that cannot be changed any more. */
    public void change(long chat, int message, Content.Text text) {
        var outcome = telegram.edit(chat, message, text);
        if (outcome instanceof Outcome.Refused<Sent>) {
            say(chat, text);
        } else {
            settled(outcome);
        }
    }

    /** Shows another text in the message whose button was pressed, or in a new one where that is no text. */
    public void change(long chat, Press press, Content.Text text) {
        if (press.onText()) {
            change(chat, press.message(), text);
        } else {
            say(chat, text);
        }
    }

    /** Ends the waiting of whoever pressed a button. */
    void answer(String press) {
        settled(telegram.call(new AnswerCallbackQuery(press)));
    }

    /** The same, with a line that is seen for a moment. */
    void answer(String press, String note) {
        settled(telegram.call(new AnswerCallbackQuery(press).text(note)));
    }

    /** The same, with a text that has to be dismissed. */
    void alert(String press, String text) {
        settled(telegram.call(new AnswerCallbackQuery(press).text(text).showAlert(true)));
    }

    /** The same, for a button that has nothing to say any more. */
    void outdated(BotUser visitor, String press) {
        alert(press, visitor.words().plain("alert.outdated"));
    }

    /** Shows for some seconds that an answer is on its way; nobody misses it if it fails. */
    public void showTyping(long chat) {
        telegram.call(new SendChatAction(chat, ChatAction.typing));
    }

    /** The value of what is done. */
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

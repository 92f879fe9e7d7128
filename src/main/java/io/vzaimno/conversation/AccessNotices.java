package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.maintenance.Maintenance;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What users are told whose updates are not handled. */
@Component
class AccessNotices {

    /** What Telegram shows of an alert, in the units of its own count, which are those of Java. */
    private static final int ALERT = 200;

    /** How long an apology is better late than never. */
    private static final Duration REGRET = Duration.ofDays(1);

    private final BotUsers users;
    private final Replies replies;
    private final Outbox outbox;
    private final Clock clock;

    AccessNotices(BotUsers users, Replies replies, Outbox outbox, Clock clock) {
        this.users = users;
        this.replies = replies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The only warning to a user who exceeds the rate limit. */
    void mute(Update update, User person, Duration pause) {
        var words = users.words(person);
        var seconds = Map.of("seconds", pause.toSeconds());
        tell(
                update,
                words.plain("alert.slow_down", seconds),
                new Content.Text(words.html("slow_down", seconds).value()));
    }

    /**
     * The last word to a user whose update could not be handled by a fault of ours. It goes through
     * the outbox, for the fault may be that Telegram is away.
     */
    void sorry(Update update, User person, boolean hasPaid) {
        var words = users.words(person);
        var text =
                new Content.Text(words.html(hasPaid ? "sorry.payment" : "sorry").value());
        var press = update.callbackQuery();
        (press == null ? privateChat(update) : Optional.of(person.id()))
                .map(chat -> OutgoingMessage.result("sorry:" + update.updateId(), chat, text))
                .ifPresent(message -> outbox.add(message.until(clock.instant().plus(REGRET))));
        if (press != null) {
            // Most presses are answered before their work, and a second answer would not be shown.
            replies.answer(press.id());
        }
    }

    /** A kind word with the reason, in place of everything else. */
    void closed(Update update, User person, Maintenance.Closure closure) {
        var words = users.words(person);
        tell(update, alert(words, closure.reason()), closed(words, closure));
    }

    private static Content.Text closed(Words words, Maintenance.Closure closure) {
        return new Content.Text(words.html("maintenance.closed", Map.of("reason", Html.text(closure.reason())))
                .value());
    }

    /** As much of the reason as fits. */
    private static String alert(Words words, String reason) {
        var frame = words.plain("alert.closed", Map.of("why", ""));
        return words.plain("alert.closed", Map.of("why", shortened(reason, ALERT - frame.length())));
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** To a press by an alert, to all else by a message; not in groups, where others would have to read it. */
    private void tell(Update update, String alert, Content.Text text) {
        if (update.callbackQuery() != null) {
            replies.alert(update.callbackQuery().id(), alert);
        } else {
            say(update, text);
        }
    }

    private void say(Update update, Content.Text text) {
        privateChat(update).ifPresent(chat -> replies.say(chat, text));
    }

    private static Optional<Long> privateChat(Update update) {
        return Stream.of(Optional.ofNullable(update.message()), Optional.ofNullable(update.editedMessage()))
                .flatMap(Optional::stream)
                .filter(_ -> !isInGroup(update))
                .map(message -> message.chat().id())
                .findFirst();
    }

    static boolean isInGroup(Update update) {
        return Stream.of(
                        Optional.ofNullable(update.message()).map(Message::chat),
                        Optional.ofNullable(update.editedMessage()).map(Message::chat),
                        Optional.ofNullable(update.myChatMember()).map(ChatMemberUpdated::chat))
                .flatMap(Optional::stream)
                .anyMatch(chat -> chat.type() != Chat.Type.Private);
    }
}

package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads each update to whoever answers its kind. Updates of kinds that need no answer end here. */
@Component
class Bot {

    private final Visitors visitors;
    private final Talk talk;
    private final Presses presses;
    private final Uploads uploads;
    private final Puzzles puzzles;
    private final Groups groups;
    private final Paying paying;
    private final Arrivals arrivals;

    Bot(
            Visitors visitors,
            Talk talk,
            Presses presses,
            Uploads uploads,
            Puzzles puzzles,
            Groups groups,
            Paying paying,
            Arrivals arrivals) {
        this.visitors = visitors;
        this.talk = talk;
        this.presses = presses;
        this.uploads = uploads;
        this.puzzles = puzzles;
        this.groups = groups;
        this.paying = paying;
        this.arrivals = arrivals;
    }

    void handle(Update update) {
        if (update.preCheckoutQuery() != null) {
            paying.checkout(update.preCheckoutQuery());
        } else if (update.callbackQuery() != null) {
            presses.answer(update.updateId(), update.callbackQuery());
        } else if (update.message() != null) {
            answer(update.updateId(), update.message());
        } else if (update.editedMessage() != null) {
            corrected(update.updateId(), update.editedMessage());
        } else if (update.myChatMember() != null) {
            groups.standing(update.updateId(), update.myChatMember());
        }
    }

    /** Whoever corrects a text means the corrected one. Other contents stay what they are; a place that moves is silent. */
    private void corrected(long update, Message message) {
        if (message.text() != null) {
            answer(update, message);
        } else if (message.caption() != null && isPerson(message.from()) && isPrivate(message)) {
            puzzles.corrected(visitors.known(message.from()));
        }
    }

    private void answer(long update, Message message) {
        if (!isPerson(message.from())) {
            return;
        }
        if (!isPrivate(message)) {
            groups.answer(update, message);
            return;
        }
        if (arrivals.takes(update, message)) {
            return;
        }
        var visitor = visitors.known(message.from());
        if (paying.takes(visitor, message)) {
            return;
        }
        if (message.text() != null) {
            talk.hear(visitor, update, message);
        } else if (Uploads.areIn(message)) {
            uploads.take(visitor, message);
        } else {
            puzzles.answer(visitor, update, message);
        }
    }

    private static boolean isPrivate(Message message) {
        return message.chat().type() == Chat.Type.Private;
    }

    private static boolean isPerson(@Nullable User user) {
        return user != null && !user.isBot();
    }
}

package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import io.vzaimno.telegram.UpdateHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads each update to whoever answers its kind. Updates of kinds that need no answer end here. */
@Component
class Bot implements UpdateHandler {

    private final Visitors visitors;
    private final Talk talk;
    private final Presses presses;
    private final Uploads uploads;
    private final Groups groups;
    private final Paying paying;
    private final Arrivals arrivals;

    Bot(
            Visitors visitors,
            Talk talk,
            Presses presses,
            Uploads uploads,
            Groups groups,
            Paying paying,
            Arrivals arrivals) {
        this.visitors = visitors;
        this.talk = talk;
        this.presses = presses;
        this.uploads = uploads;
        this.groups = groups;
        this.paying = paying;
        this.arrivals = arrivals;
    }

    @Override
    public void handle(Update update) {
        if (update.preCheckoutQuery() != null) {
            paying.checkout(update.preCheckoutQuery());
        } else if (update.callbackQuery() != null) {
            presses.answer(update.callbackQuery());
        } else if (update.message() != null) {
            answer(update.updateId(), update.message());
        } else if (update.editedMessage() != null && update.editedMessage().text() != null) {
            // Whoever corrects a text means the corrected one. Other contents keep what they are when edited.
            answer(update.updateId(), update.editedMessage());
        }
    }

    private void answer(long update, Message message) {
        if (!isPerson(message.from())) {
            return;
        }
        if (message.chat().type() != Chat.Type.Private) {
            groups.answer(message);
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
            talk.hear(visitor, update, message.text());
        } else if (message.document() != null && message.animation() == null) {
            uploads.take(visitor, message);
        } else {
            talk.puzzle(visitor, OtherContent.of(message));
        }
    }

    private static boolean isPerson(@Nullable User user) {
        return user != null && !user.isBot();
    }
}

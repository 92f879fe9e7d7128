package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads each update to the topic that answers it. Updates of kinds that need no answer end here. */
@Component
class Dispatcher {

    private final Topics topics;
    private final BotUsers users;
    private final TextDispatcher texts;
    private final ButtonDispatcher buttons;
    private final UnsupportedContent unsupported;
    private final GroupChats groups;
    private final Steps steps;

    Dispatcher(
            List<Topic> all,
            Topics topics,
            BotUsers users,
            TextDispatcher texts,
            ButtonDispatcher buttons,
            UnsupportedContent unsupported,
            GroupChats groups,
            Steps steps) {
        this.topics = topics;
        this.users = users;
        this.texts = texts;
        this.buttons = buttons;
        this.unsupported = unsupported;
        this.groups = groups;
        this.steps = steps;
        all.forEach(topic -> topic.register(topics));
    }

    void handle(Update update, Access access) {
        if (update.preCheckoutQuery() != null) {
            topics.checkout(update.preCheckoutQuery());
        } else if (update.callbackQuery() != null) {
            buttons.answer(update.updateId(), update.callbackQuery(), access);
        } else if (update.message() != null) {
            answer(update.updateId(), update.message(), access);
        } else if (update.editedMessage() != null) {
            corrected(update.updateId(), update.editedMessage(), access);
        } else if (update.myChatMember() != null) {
            groups.standing(update.updateId(), update.myChatMember());
        }
    }

    /** A corrected text means the corrected one. Other contents stay what they are; a place that moves is silent. */
    private void corrected(long update, Message message, Access access) {
        if (message.text() != null) {
            answer(update, message, access);
        } else if (message.caption() != null && isPerson(message.from()) && isPrivate(message)) {
            unsupported.corrected(users.known(message.from()));
        }
    }

    private void answer(long update, Message message, Access access) {
        if (!isPerson(message.from())) {
            return;
        }
        if (!isPrivate(message)) {
            groups.answer(update, message);
        } else if (!topics.isArrival(update, message)) {
            answer(users.known(message.from()), update, message, access);
        }
    }

    private void answer(BotUser user, long update, Message message, Access access) {
        if (message.text() != null) {
            texts.answer(user, new TypedText(update, message.messageId(), message.text()), access);
        } else {
            topics.content(user, message)
                    .ifPresentOrElse(
                            step -> steps.take(user, update, step), () -> unsupported.answer(user, update, message));
        }
    }

    private static boolean isPrivate(Message message) {
        return message.chat().type() == Chat.Type.Private;
    }

    private static boolean isPerson(@Nullable User user) {
        return user != null && !user.isBot();
    }
}

package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.message.MaybeInaccessibleMessage;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Does what pressed buttons ask for. Every press is answered, and that first. */
@Component
class ButtonDispatcher {

    private final Topics topics;
    private final BotUsers users;
    private final Replies replies;
    private final Conversations conversations;
    private final DoubleTaps doubleTaps;
    private final Confirmations confirmations;
    private final Steps steps;

    ButtonDispatcher(
            Topics topics,
            BotUsers users,
            Replies replies,
            Conversations conversations,
            DoubleTaps doubleTaps,
            Confirmations confirmations,
            Steps steps) {
        this.topics = topics;
        this.users = users;
        this.replies = replies;
        this.conversations = conversations;
        this.doubleTaps = doubleTaps;
        this.confirmations = confirmations;
        this.steps = steps;
    }

    void answer(long update, CallbackQuery query, Access access) {
        var user = users.pressing(query.from());
        var message = query.maybeInaccessibleMessage();
        var handler = handler(query, access);
        if (handler.isEmpty() || message == null || message.chat().type() != Chat.Type.Private) {
            replies.outdated(user, query.id());
        } else if (doubleTaps.isSecondTap(user.chat(), message.messageId(), query)) {
            replies.answer(query.id());
        } else {
            var press =
                    new Press(query.id(), update, message.messageId(), isText(message), Action.subject(query.data()));
            steps.take(user, press, handler.get().apply(user, press));
            doubleTaps.answered(user.chat(), query);
        }
    }

    private Optional<BiFunction<BotUser, Press, Step>> handler(CallbackQuery query, Access access) {
        if (query.data() == null) {
            return Optional.empty();
        }
        var code = Action.code(query.data());
        return code.equals(Steps.YES.code())
                ? Optional.of(confirmations::confirmed)
                : topics.button(code, access)
                        .map(found -> found.about() == Access.ADMINS ? found.handler() : leaving(found.handler()));
    }

    /** A user who presses another button does not answer what a text was asked for. */
    private BiFunction<BotUser, Press, Step> leaving(BiFunction<BotUser, Press, Step> handler) {
        return (user, press) -> {
            if (conversations.in(user.chat()).listens()) {
                conversations.leave(user.chat());
            }
            return handler.apply(user, press);
        };
    }

    /** One that is too old to be seen is taken for a text; changing it will show. */
    private static boolean isText(MaybeInaccessibleMessage message) {
        return !(message instanceof Message seen) || seen.text() != null;
    }
}

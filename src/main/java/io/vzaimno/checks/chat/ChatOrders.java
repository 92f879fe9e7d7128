package io.vzaimno.checks.chat;

import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.LiveMessages;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places orders from chats. The message that led to the order becomes the live message of the check; without one, a new
 * message is sent.
 */
@Component
class ChatOrders {

    private final Checks checks;
    private final CheckMessages messages;
    private final LiveMessages live;
    private final Conversations conversations;
    private final OrderScreens screens;

    ChatOrders(
            Checks checks,
            CheckMessages messages,
            LiveMessages live,
            Conversations conversations,
            OrderScreens screens) {
        this.checks = checks;
        this.messages = messages;
        this.live = live;
        this.conversations = conversations;
        this.screens = screens;
    }

    /** Orders what a question offered, idempotent per question; returns the refusal, if there is one. */
    @Transactional
    Optional<Content.Text> live(BotUser user, long question, Handle target, int message) {
        var order = checks.order(user.id(), target, Optional.of("tg:" + question));
        if (order instanceof Order.Placed placed) {
            conversations.set(user.chat(), new Conversation.Answered(question));
            follow(user, placed, Optional.of(message));
        }
        return screens.refusal(user, order);
    }

    /** Orders the analysis of a file, idempotent per message that brought one; returns the refusal, if there is one. */
    @Transactional
    Optional<Content.Text> export(BotUser user, int document, Export export, Optional<Integer> message) {
        var order = checks.orderExport(user.id(), export, Optional.of("tg:file:" + document));
        if (order instanceof Order.Placed placed) {
            follow(user, placed, message);
        }
        return screens.refusal(user, order);
    }

    private void follow(BotUser user, Order.Placed order, Optional<Integer> message) {
        var key = CheckMessages.liveKey(order.check().id());
        var shown = messages.progress(order.check(), user.account());
        message.ifPresentOrElse(
                number -> live.adopt(key, user.chat(), number, shown), () -> live.put(key, user.chat(), shown));
    }
}

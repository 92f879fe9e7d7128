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
 * Places orders from chats. The message that led to the order becomes the one that follows the check; where there is none, a
 * new one does.
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

    /** Orders what a question offered, once for each question; why not, if it was refused. */
    @Transactional
    Optional<Content.Text> live(BotUser visitor, long question, Handle target, int message) {
        var order = checks.order(visitor.id(), target, Optional.of("tg:" + question));
        if (order instanceof Order.Placed placed) {
            conversations.set(visitor.chat(), new Conversation.Answered(question));
            follow(visitor, placed, Optional.of(message));
        }
        return screens.refusal(visitor, order);
    }

    /** Orders the analysis of a file, once for each message that brought one; why not, if it was refused. */
    @Transactional
    Optional<Content.Text> export(BotUser visitor, int document, Export export, Optional<Integer> message) {
        var order = checks.orderExport(visitor.id(), export, Optional.of("tg:file:" + document));
        if (order instanceof Order.Placed placed) {
            follow(visitor, placed, message);
        }
        return screens.refusal(visitor, order);
    }

    private void follow(BotUser visitor, Order.Placed order, Optional<Integer> message) {
        var key = CheckMessages.liveKey(order.check().id());
        var shown = messages.progress(order.check(), visitor.account());
        message.ifPresentOrElse(
                number -> live.adopt(key, visitor.chat(), number, shown), () -> live.put(key, visitor.chat(), shown));
    }
}

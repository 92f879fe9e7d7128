package io.vzaimno.checks.chat;

import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.instagram.Handle;
import io.vzaimno.telegram.outbox.LiveMessages;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the check for which somebody had too little, as soon as he has paid, without asking again. */
@Component
public class PendingOrders {

    private final BotUsers visitors;
    private final Conversations conversations;
    private final Checks checks;
    private final CheckMessages messages;
    private final LiveMessages live;
    private final Outbox outbox;
    private final OrderScreens screens;

    PendingOrders(
            BotUsers visitors,
            Conversations conversations,
            Checks checks,
            CheckMessages messages,
            LiveMessages live,
            Outbox outbox,
            OrderScreens screens) {
        this.visitors = visitors;
        this.conversations = conversations;
        this.checks = checks;
        this.messages = messages;
        this.live = live;
        this.outbox = outbox;
        this.screens = screens;
    }

    /** Orders what the user wanted; nothing if he wants something else by now. */
    @Transactional
    public void resume(long user, String payment) {
        var before = conversations.in(user);
        before.wanted().ifPresent(target -> {
            conversations.set(user, before.fulfilled());
            var visitor = visitors.of(user);
            var order = checks.order(visitor.id(), new Handle(target), Optional.of("paid:" + payment));
            if (order instanceof Order.Placed placed) {
                var shown = messages.progress(placed.check(), visitors.of(user).account());
                live.put(CheckMessages.liveKey(placed.check().id()), user, shown);
            }
            screens.refusal(visitor, order)
                    .ifPresent(text -> outbox.add(OutgoingMessage.result("resume:" + payment, user, text)));
        });
    }
}

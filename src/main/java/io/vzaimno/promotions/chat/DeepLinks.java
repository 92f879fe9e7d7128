package io.vzaimno.promotions.chat;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.User;
import io.vzaimno.checks.chat.PendingOrders;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.CommandLine;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Handles starts by a deep link. Like every start they end the current dialogue. */
@Component
class DeepLinks implements Topic {

    private final DeepLinkRegistration registration;
    private final BotUsers users;
    private final Conversations conversations;
    private final Replies replies;
    private final DeepLinkScreens screens;
    private final PendingOrders pendingOrders;

    DeepLinks(
            DeepLinkRegistration registration,
            BotUsers users,
            Conversations conversations,
            Replies replies,
            DeepLinkScreens screens,
            PendingOrders pendingOrders) {
        this.registration = registration;
        this.users = users;
        this.conversations = conversations;
        this.replies = replies;
        this.screens = screens;
        this.pendingOrders = pendingOrders;
    }

    @Override
    public void register(Topics topics) {
        topics.arrival(this::takes);
    }

    /** Whether the message is a start by one of our links. */
    private boolean takes(long update, Message message) {
        var link = link(message);
        link.ifPresent(found -> receive(update, message.from(), found));
        return link.isPresent();
    }

    private void receive(long update, User from, StartLink link) {
        var outcome = registration.enter(from, link, update);
        var user = users.known(from);
        replies.say(user.chat(), screens.arrived(user, outcome));
        if (outcome.isGain()) {
            pendingOrders.resume(user.chat(), "link:" + update);
        }
        conversations.set(user.chat(), new Conversation.Idle());
    }

    private static Optional<StartLink> link(Message message) {
        return Optional.ofNullable(message.text())
                .flatMap(CommandLine::parse)
                .filter(line -> line.word().equalsIgnoreCase("start"))
                .flatMap(line -> StartLink.parse(line.argument()));
    }
}

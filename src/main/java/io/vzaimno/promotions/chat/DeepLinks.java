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

/** Receives those who start the bot by a link. Like every start it ends whatever was asked before. */
@Component
class DeepLinks implements Topic {

    private final DeepLinkRegistration entrance;
    private final BotUsers visitors;
    private final Conversations conversations;
    private final Replies replies;
    private final DeepLinkScreens screens;
    private final PendingOrders resuming;

    DeepLinks(
            DeepLinkRegistration entrance,
            BotUsers visitors,
            Conversations conversations,
            Replies replies,
            DeepLinkScreens screens,
            PendingOrders resuming) {
        this.entrance = entrance;
        this.visitors = visitors;
        this.conversations = conversations;
        this.replies = replies;
        this.screens = screens;
        this.resuming = resuming;
    }

    @Override
    public void register(Topics topics) {
        topics.arrival(this::takes);
    }

    /** Whether the message is a start by a link of ours. */
    private boolean takes(long update, Message message) {
        var link = link(message);
        link.ifPresent(found -> receive(update, message.from(), found));
        return link.isPresent();
    }

    private void receive(long update, User from, StartLink link) {
        var entry = entrance.enter(from, link, update);
        var visitor = visitors.known(from);
        replies.say(visitor.chat(), screens.arrived(visitor, entry));
        if (entry.isGain()) {
            resuming.resume(visitor.chat(), "link:" + update);
        }
        conversations.set(visitor.chat(), new Conversation.Idle());
    }

    private static Optional<StartLink> link(Message message) {
        return Optional.ofNullable(message.text())
                .flatMap(CommandLine::parse)
                .filter(line -> line.word().equalsIgnoreCase("start"))
                .flatMap(line -> StartLink.parse(line.argument()));
    }
}

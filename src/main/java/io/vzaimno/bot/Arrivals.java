package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.User;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Receives those who start the bot by a link. Like every start it ends whatever was asked before. */
@Component
class Arrivals {

    private final LinkEntrance entrance;
    private final Visitors visitors;
    private final Conversations conversations;
    private final Replies replies;
    private final ArrivalScreens screens;
    private final Resuming resuming;

    Arrivals(
            LinkEntrance entrance,
            Visitors visitors,
            Conversations conversations,
            Replies replies,
            ArrivalScreens screens,
            Resuming resuming) {
        this.entrance = entrance;
        this.visitors = visitors;
        this.conversations = conversations;
        this.replies = replies;
        this.screens = screens;
        this.resuming = resuming;
    }

    /** Whether the message is a start by a link of ours. */
    boolean takes(long update, Message message) {
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
                .filter(line -> Command.named(line.word()).equals(Optional.of(Command.START)))
                .flatMap(line -> StartLink.parse(line.argument()));
    }
}

package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMember;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.User;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.BotName;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sends those who call the bot in a group, or take it into one, to their private chat, once a minute at most, and minds no other talk there. */
@Component
class GroupChats {

    /** Telegram lets a group have twenty messages a minute, from all of the bot's doings there. */
    private static final Duration APART = Duration.ofMinutes(1);

    private static final Set<Chat.Type> GROUPS = Set.of(Chat.Type.group, Chat.Type.supergroup);

    private final BotUsers visitors;
    private final DoubleTaps repetitions;
    private final Replies replies;
    private final BotName name;
    private final Topics topics;

    GroupChats(BotUsers visitors, DoubleTaps repetitions, Replies replies, BotName name, Topics topics) {
        this.topics = topics;
        this.visitors = visitors;
        this.repetitions = repetitions;
        this.replies = replies;
        this.name = name;
    }

    /** Answers commands that are for the bot; in groups it hears others, too. */
    void answer(long update, Message message) {
        if (message.text() != null) {
            CommandLine.parse(message.text())
                    .flatMap(line -> name.get().filter(own -> isFor(own, line)))
                    .ifPresent(own -> invite(update, message.chat(), message.from(), own));
        }
    }

    /** Introduces itself to a group that has taken it in. */
    void standing(long update, ChatMemberUpdated change) {
        if (isGroup(change.chat()) && isIn(change.newChatMember()) && !isIn(change.oldChatMember())) {
            name.get().ifPresent(own -> invite(update, change.chat(), change.from(), own));
        }
    }

    private void invite(long update, Chat group, User person, String own) {
        if (!repetitions.isAnswered(group.id(), "invitation", update, APART)
                && replies.say(group.id(), invitation(visitors.words(person), own))
                        .isEmpty()) {
            // Thrown out before it could speak: whoever takes it in again is to hear it.
            repetitions.forget(group.id());
        }
    }

    private static Content.Text invitation(Words words, String own) {
        var link = Button.link(words.plain("button.private_chat"), "https://t.me/" + own);
        return new Content.Text(words.html("group.private").value(), Keyboard.row(link));
    }

    private boolean isFor(String own, CommandLine line) {
        return line.bot().isEmpty()
                ? topics.command(line.word(), Access.ALL).isPresent()
                : line.bot().equalsIgnoreCase(own);
    }

    /** A type that the library does not know is null. */
    private static boolean isGroup(Chat chat) {
        return chat.type() != null && GROUPS.contains(chat.type());
    }

    private static boolean isIn(ChatMember member) {
        return switch (member.status()) {
            case creator, administrator, member, restricted -> true;
            case left, kicked -> false;
            case null -> false; // a status that the library does not know
        };
    }
}

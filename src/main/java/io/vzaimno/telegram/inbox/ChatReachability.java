package io.vzaimno.telegram.inbox;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Update;
import io.vzaimno.telegram.api.Chats;
import io.vzaimno.telegram.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tracks which users can be reached. */
@Component
class ChatReachability {

    private final Outbox outbox;
    private final Chats chats;

    ChatReachability(Outbox outbox, Chats chats) {
        this.outbox = outbox;
        this.chats = chats;
    }

    void noticed(Update update) {
        if (update.myChatMember() != null) {
            membership(update.myChatMember());
        } else if (update.message() != null) {
            returned(update.message().chat());
        } else if (update.callbackQuery() != null && update.callbackQuery().maybeInaccessibleMessage() != null) {
            returned(update.callbackQuery().maybeInaccessibleMessage().chat());
        }
    }

    private void membership(ChatMemberUpdated change) {
        switch (change.newChatMember().status()) {
            case left, kicked -> chats.markUnreachable(change.chat().id());
            case creator, administrator, member, restricted -> returned(change.chat());
            case null -> {} // a status unknown to the library
        }
    }

    private void returned(Chat chat) {
        outbox.reachable(chat.id());
    }
}

package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Message;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Answers content that the bot cannot read, once per album; the chat goes on waiting for what it waited for. */
@Component
class UnsupportedContent {

    /** The pictures of an album arrive one right after the other, but may have to wait behind other updates. */
    private static final Duration ALBUM = Duration.ofMinutes(10);

    private final Conversations conversations;
    private final DoubleTaps doubleTaps;
    private final Replies replies;

    UnsupportedContent(Conversations conversations, DoubleTaps doubleTaps, Replies replies) {
        this.conversations = conversations;
        this.doubleTaps = doubleTaps;
        this.replies = replies;
    }

    void answer(BotUser user, long update, Message message) {
        var content = ContentKind.of(message);
        if (content == ContentKind.REMARK || isFurtherOfAlbum(user, update, message)) {
            return;
        }
        if (conversations.in(user.chat()) instanceof Conversation.Writing) {
            hint(user, "paysupport.words_only");
            return;
        }
        switch (content) {
            case PICTURE -> hint(user, "unknown.picture");
            case SOUND -> hint(user, "unknown.voice");
            case FILE -> hint(user, "upload.not_zip");
            case OTHER -> hint(user, "unknown.content");
            case REMARK -> {}
        }
    }

    /** A user has edited the caption of unsupported content. */
    void corrected(BotUser user) {
        hint(user, "unknown.caption");
    }

    private boolean isFurtherOfAlbum(BotUser user, long update, Message message) {
        var album = message.mediaGroupId();
        return album != null && doubleTaps.isAnswered(user.chat(), "album:" + album, update, ALBUM);
    }

    private void hint(BotUser user, String key) {
        replies.say(user.chat(), Screens.hint(user, user.words().html(key)));
    }
}

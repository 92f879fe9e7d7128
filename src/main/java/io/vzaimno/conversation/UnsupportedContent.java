package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Message;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Answers what cannot be read, an album once; whatever is waited for is waited for still. */
@Component
class UnsupportedContent {

    /** The pictures of an album come one right after the other, but may have to wait behind other updates. */
    private static final Duration ALBUM = Duration.ofMinutes(10);

    private final Conversations conversations;
    private final DoubleTaps repetitions;
    private final Replies replies;

    UnsupportedContent(Conversations conversations, DoubleTaps repetitions, Replies replies) {
        this.conversations = conversations;
        this.repetitions = repetitions;
        this.replies = replies;
    }

    void answer(BotUser visitor, long update, Message message) {
        var content = ContentKind.of(message);
        if (content == ContentKind.REMARK || isFurtherOfAlbum(visitor, update, message)) {
            return;
        }
        if (conversations.in(visitor.chat()) instanceof Conversation.Writing) {
            hint(visitor, "paysupport.words_only");
            return;
        }
        switch (content) {
            case PICTURE -> hint(visitor, "unknown.picture");
            case SOUND -> hint(visitor, "unknown.voice");
            case FILE -> hint(visitor, "upload.not_zip");
            case OTHER -> hint(visitor, "unknown.content");
            case REMARK -> {}
        }
    }

    /** Somebody has corrected what stands below something that is not read, nor is that. */
    void corrected(BotUser visitor) {
        hint(visitor, "unknown.caption");
    }

    private boolean isFurtherOfAlbum(BotUser visitor, long update, Message message) {
        var album = message.mediaGroupId();
        return album != null && repetitions.isAnswered(visitor.chat(), "album:" + album, update, ALBUM);
    }

    private void hint(BotUser visitor, String key) {
        replies.say(visitor.chat(), Screens.hint(visitor, visitor.words().html(key)));
    }
}

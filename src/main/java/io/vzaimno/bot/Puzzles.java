package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Message;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Answers what cannot be read, an album once; whatever is waited for is waited for still. */
@Component
class Puzzles {

    /** The pictures of an album come one right after the other, but may have to wait behind other updates. */
    private static final Duration ALBUM = Duration.ofMinutes(10);

    private final Conversations conversations;
    private final Repetitions repetitions;
    private final Replies replies;
    private final Screens screens;

    Puzzles(Conversations conversations, Repetitions repetitions, Replies replies, Screens screens) {
        this.conversations = conversations;
        this.repetitions = repetitions;
        this.replies = replies;
        this.screens = screens;
    }

    void answer(Visitor visitor, long update, Message message) {
        var content = OtherContent.of(message);
        if (content == OtherContent.REMARK || isFurtherOfAlbum(visitor, update, message)) {
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
    void corrected(Visitor visitor) {
        hint(visitor, "unknown.caption");
    }

    private boolean isFurtherOfAlbum(Visitor visitor, long update, Message message) {
        var album = message.mediaGroupId();
        return album != null && repetitions.isAnswered(visitor.chat(), "album:" + album, update, ALBUM);
    }

    private void hint(Visitor visitor, String key) {
        replies.say(visitor.chat(), screens.hint(visitor, visitor.words().html(key)));
    }
}

package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Document;
import com.pengrad.telegrambot.model.Message;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Takes archives. Reading them is left to a task, so that the chat goes on meanwhile; it is begun also where nobody could be
 * told that they have arrived.
 */
@Component
class Uploads {

    private static final List<String> OTHER_KINDS =
            List.of("image/", "video/", "audio/", "application/pdf", "application/msword", "application/vnd.");

    private final Replies replies;
    private final UploadScreens uploadScreens;
    private final UploadQueue queue;

    Uploads(Replies replies, UploadScreens uploadScreens, UploadQueue queue) {
        this.replies = replies;
        this.uploadScreens = uploadScreens;
        this.queue = queue;
    }

    void take(Visitor visitor, Message message) {
        var document = message.document();
        if (document.fileSize() != null && document.fileSize() > UploadScreens.MOST_BYTES) {
            replies.say(visitor.chat(), uploadScreens.tooBig(visitor));
        } else {
            accept(visitor, message.messageId(), document);
        }
    }

    private void accept(Visitor visitor, int message, Document document) {
        var name = document.fileName() == null ? "export.zip" : document.fileName();
        if (queue.isKnown(visitor.chat(), message)) {
            return;
        }
        replies.showTyping(visitor.chat());
        var answer = replies.mention(visitor.chat(), uploadScreens.received(visitor, name));
        queue.add(new Upload(visitor.chat(), message, answer, document.fileId(), name));
    }

    /** Whether a message brings what may be an export. */
    static boolean areIn(Message message) {
        return message.document() != null && message.animation() == null && !isOfAnotherKind(message.document());
    }

    /** Whatever else it calls itself may be an archive, or deserves to be told what it is instead. */
    private static boolean isOfAnotherKind(Document document) {
        var name = document.fileName() == null ? "" : document.fileName().toLowerCase(Locale.ROOT);
        var type = document.mimeType() == null ? "" : document.mimeType().toLowerCase(Locale.ROOT);
        return !name.endsWith(".zip") && OTHER_KINDS.stream().anyMatch(type::startsWith);
    }
}

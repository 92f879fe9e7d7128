package io.vzaimno.checks.chat;

import com.pengrad.telegrambot.model.Document;
import com.pengrad.telegrambot.model.Message;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes archives. Reading them is left to a task, so that the chat goes on meanwhile; it is begun also where nobody could be
 * told that they have arrived.
 */
@Component
class Uploads implements Topic {

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

    @Override
    public void register(Topics topics) {
        topics.content((user, message) -> areIn(message) ? Optional.of(take(user, message)) : Optional.empty());
        topics.cancellation(user -> queue.cancel(user.chat()));
    }

    private Step take(BotUser visitor, Message message) {
        var document = message.document();
        return document.fileSize() != null && document.fileSize() > UploadScreens.MOST_BYTES
                ? new Step.Say(uploadScreens.tooBig(visitor))
                : accept(visitor, message.messageId(), document);
    }

    private Step accept(BotUser visitor, int message, Document document) {
        var name = document.fileName() == null ? "export.zip" : document.fileName();
        if (queue.isKnown(visitor.chat(), message)) {
            return new Step.Silent();
        }
        replies.showTyping(visitor.chat());
        var answer = replies.mention(visitor.chat(), uploadScreens.received(visitor, name));
        queue.add(new Upload(visitor.chat(), message, answer, document.fileId(), name));
        return new Step.Silent();
    }

    /** Whether a message brings what may be an export. */
    private static boolean areIn(Message message) {
        return message.document() != null && message.animation() == null && !isOfAnotherKind(message.document());
    }

    /** Whatever else it calls itself may be an archive, or deserves to be told what it is instead. */
    private static boolean isOfAnotherKind(Document document) {
        var name = document.fileName() == null ? "" : document.fileName().toLowerCase(Locale.ROOT);
        var type = document.mimeType() == null ? "" : document.mimeType().toLowerCase(Locale.ROOT);
        return !name.endsWith(".zip") && OTHER_KINDS.stream().anyMatch(type::startsWith);
    }
}

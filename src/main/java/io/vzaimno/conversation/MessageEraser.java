package io.vzaimno.conversation;

import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes what an admin typed, which may be secret, from the chat. */
@Component
public class MessageEraser {

    private static final Logger log = LoggerFactory.getLogger(MessageEraser.class);

    private final Telegram telegram;
    private final Outbox outbox;

    MessageEraser(Telegram telegram, Outbox outbox) {
        this.telegram = telegram;
        this.outbox = outbox;
    }

    /**
     * Deletes the message of a text, or asks the admin to. Through the outbox that is told also if Telegram is away, which may be
     * why it could not be deleted.
     */
    public void erase(BotUser user, TypedText text) {
        if (!telegram.delete(user.chat(), text.message())) {
            log.warn("What an admin typed could not be deleted");
            var warning =
                    new Content.Text(user.words().html("admin.not_deleted").value());
            outbox.add(OutgoingMessage.admin("not-deleted:" + text.update(), user.chat(), warning));
        }
    }
}

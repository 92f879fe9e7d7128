package io.vzaimno.conversation;

import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes an admin's message, which may be secret, from the chat. */
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
     * Deletes the message of a text, or asks the admin to. The request goes through the outbox, since Telegram may be
     * unreachable, which may be why the message could not be deleted.
     */
    public void erase(BotUser user, TypedText text) {
        if (!telegram.delete(user.chat(), text.message())) {
            log.warn("An admin's message could not be deleted");
            var warning =
                    new Content.Text(user.words().html("admin.not_deleted").value());
            outbox.add(OutgoingMessage.admin("not-deleted:" + text.update(), user.chat(), warning));
        }
    }
}

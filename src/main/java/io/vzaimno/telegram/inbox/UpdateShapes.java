package io.vzaimno.telegram.inbox;

import static io.vzaimno.telegram.inbox.Shape.needed;
import static io.vzaimno.telegram.inbox.Shape.optional;

import io.vzaimno.telegram.inbox.Shape.Flag;
import io.vzaimno.telegram.inbox.Shape.Members;
import io.vzaimno.telegram.inbox.Shape.Text;
import io.vzaimno.telegram.inbox.Shape.Whole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The requested update types as the Bot API documents them, as far as the service depends on their form. */
final class UpdateShapes {

    static final Shape NUMBER = new Whole(0, Integer.MAX_VALUE);

    private static final Shape TEXT = new Text();
    private static final Shape CHAT =
            new Members(Map.of("id", needed(new Whole(Long.MIN_VALUE, Long.MAX_VALUE)), "type", optional(TEXT)));
    private static final Shape USER = new Members(Map.of(
            "id", needed(new Whole(1, Long.MAX_VALUE)),
            "is_bot", needed(new Flag()),
            "first_name", optional(TEXT),
            "last_name", optional(TEXT),
            "username", optional(TEXT),
            "language_code", optional(TEXT)));
    private static final Shape DOCUMENT = new Members(Map.of(
            "file_id", needed(TEXT),
            "file_name", optional(TEXT),
            "mime_type", optional(TEXT),
            "file_size", optional(new Whole(0, Long.MAX_VALUE))));
    private static final Shape PAYMENT = new Members(Map.of(
            "currency", needed(TEXT),
            "total_amount", needed(NUMBER),
            "invoice_payload", needed(TEXT),
            "telegram_payment_charge_id", needed(TEXT)));
    private static final Shape MESSAGE = new Members(Map.of(
            "message_id", needed(NUMBER),
            "chat", needed(CHAT),
            "from", optional(USER),
            "text", optional(TEXT),
            "caption", optional(TEXT),
            "media_group_id", optional(TEXT),
            "document", optional(DOCUMENT),
            "successful_payment", optional(PAYMENT),
            "refunded_payment", optional(PAYMENT)));
    private static final Shape PRESS = new Members(
            Map.of("id", needed(TEXT), "from", needed(USER), "message", optional(MESSAGE), "data", optional(TEXT)));
    private static final Shape CHECKOUT = new Members(Map.of(
            "id", needed(TEXT),
            "from", needed(USER),
            "currency", needed(TEXT),
            "total_amount", needed(NUMBER),
            "invoice_payload", needed(TEXT)));
    private static final Shape STANDING = new Members(Map.of("status", needed(TEXT)));
    private static final Shape MEMBERSHIP = new Members(Map.of(
            "chat", needed(CHAT),
            "from", needed(USER),
            "old_chat_member", needed(STANDING),
            "new_chat_member", needed(STANDING)));

    private static final SequencedMap<String, Shape> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("message", MESSAGE);
        KINDS.put("edited_message", MESSAGE);
        KINDS.put("callback_query", PRESS);
        KINDS.put("pre_checkout_query", CHECKOUT);
        KINDS.put("my_chat_member", MEMBERSHIP);
    }

    private UpdateShapes() {}

    /** Keyed by the member of an update that identifies its type. */
    static SequencedMap<String, Shape> kinds() {
        return KINDS;
    }
}

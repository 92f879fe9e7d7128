package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes to messages the bot has sent, and their removal. */
final class EditMethods {

    private static final String NOT_MODIFIED = "message is not modified: specified new message content and reply markup"
            + " are exactly the same as a current content and reply markup of the message";

    private static final long DELETABLE_SECONDS = 48 * 3600;

    private final World world;
    private final Outgoing outgoing;
    private final Attachments attachments;

    EditMethods(World world) {
        this.world = world;
        this.attachments = new Attachments(world);
        this.outgoing = new Outgoing(world);
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("editMessageText", this::text);
        methods.put("editMessageCaption", this::caption);
        methods.put("editMessageMedia", this::media);
        methods.put("editMessageReplyMarkup", this::replyMarkup);
        methods.put("deleteMessage", this::delete);
        methods.put("deleteMessages", this::deleteAll);
    }

    private JsonNode text(Arguments arguments) {
        var text = Texts.text(arguments);
        var message = edited(arguments);
        if (!message.has("text")) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        return save(arguments, message, "text", Texts.fitting(text));
    }

    private JsonNode caption(Arguments arguments) {
        var message = edited(arguments);
        if (!message.has("document") && !message.has("photo")) {
            throw Refusal.badRequest("there is no caption in the message to edit");
        }
        return save(arguments, message, "caption", Texts.caption(arguments));
    }

    private JsonNode media(Arguments arguments) {
        var before = edited(arguments);
        var after = before.deepCopy();
        after.remove(List.of("text", "entities", "document", "photo", "caption", "caption_entities"));
        after.setAll(attachments.media(arguments, arguments.values().path("media")));
        return save(arguments, before, after);
    }

    private JsonNode replyMarkup(Arguments arguments) {
        var message = edited(arguments);
        return save(arguments, message, message.deepCopy());
    }

    private JsonNode save(Arguments arguments, ObjectNode before, String name, FormattedText text) {
        var after = before.deepCopy();
        after.remove(name);
        after.remove(name.equals("text") ? "entities" : "caption_entities");
        return save(arguments, before, Outgoing.addText(after, name, text));
    }

    private JsonNode save(Arguments arguments, ObjectNode before, ObjectNode after) {
        after.remove("reply_markup");
        Markup.inline(arguments).ifPresent(keyboard -> after.set("reply_markup", keyboard));
        if (sameContent(before, after)) {
            throw Refusal.badRequest(NOT_MODIFIED);
        }
        after.put("edit_date", world.now());
        world.chats.put(after);
        return after;
    }

    private static boolean sameContent(ObjectNode before, ObjectNode after) {
        return Stream.of("text", "entities", "caption", "caption_entities", "document", "photo", "reply_markup")
                .allMatch(part -> Objects.equals(
                        before.path(part).toString(), after.path(part).toString()));
    }

    private ObjectNode edited(Arguments arguments) {
        var chat = outgoing.chat(arguments);
        var message = world.chats
                .find(chat, (int) arguments.number("message_id", 0))
                .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!message.path("from").path("is_bot").asBoolean()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }

    private JsonNode delete(Arguments arguments) {
        var chat = outgoing.chat(arguments);
        var id = (int) arguments.number("message_id", 0);
        var message = world.chats.find(chat, id).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
        if (message.path("date").asLong() + DELETABLE_SECONDS < world.now()) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
        world.chats.remove(chat, id);
        return BooleanNode.TRUE;
    }

    private JsonNode deleteAll(Arguments arguments) {
        var chat = outgoing.chat(arguments);
        arguments.values().path("message_ids").valueStream().forEach(id -> world.chats.remove(chat, id.asInt()));
        return BooleanNode.TRUE;
    }
}

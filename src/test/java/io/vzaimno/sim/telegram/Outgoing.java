package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a message of the bot into a chat. */
final class Outgoing {

    private final World world;

    Outgoing(World world) {
        this.world = world;
    }

    /** The chat a call is about; refuses when the bot may not write there. */
    long chat(Arguments arguments) {
        var chat = arguments.values().path("chat_id");
        if (!chat.isIntegralNumber()) {
            throw Refusal.badRequest(chat.asString("").isEmpty() ? "chat_id is empty" : "chat not found");
        }
        world.people.requireReachable(chat.asLong());
        return chat.asLong();
    }

    ObjectNode text(FormattedText text) {
        return addText(Json.object(), "text", text);
    }

    /** Adds a text or caption and its entities, if there is any. */
    static ObjectNode addText(ObjectNode content, String name, FormattedText text) {
        if (!text.text().isEmpty()) {
            content.put(name, text.text());
        }
        if (!text.entities().isEmpty()) {
            content.set(name.equals("text") ? "entities" : "caption_entities", text.entitiesJson());
        }
        return content;
    }

    ObjectNode send(Arguments arguments, ObjectNode content) {
        var chat = arguments.values().path("chat_id").asLong();
        var markup = Markup.inline(arguments);
        var repliedTo = arguments.find("reply_parameters").flatMap(reply -> repliedTo(chat, reply));
        var message = Json.object().put("message_id", world.chats.nextId(chat));
        message.set("from", world.bot);
        message.set("chat", world.people.chat(chat));
        message.put("date", world.now());
        repliedTo.ifPresent(replied -> message.set("reply_to_message", replied));
        message.setAll(content);
        markup.ifPresent(keyboard -> message.set("reply_markup", keyboard));
        if (arguments.flag("protect_content")) {
            message.put("has_protected_content", true);
        }
        world.chats.put(message);
        Markup.reply(arguments).ifPresent(keyboard -> keep(chat, (ObjectNode) keyboard));
        return message;
    }

    private java.util.Optional<ObjectNode> repliedTo(long chat, JsonNode reply) {
        var message = world.chats.find(chat, reply.path("message_id").asInt()).map(found -> {
            var quoted = found.deepCopy();
            quoted.remove("reply_to_message");
            return quoted;
        });
        if (message.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return message;
    }

    private void keep(long chat, ObjectNode keyboard) {
        if (keyboard.has("remove_keyboard")) {
            world.settings.remove("keyboard/" + chat);
        } else {
            world.settings.put("keyboard/" + chat, keyboard);
        }
        world.listeners.tell(chat, "keyboard", keyboard);
    }
}

package io.vzaimno.sim.telegram;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a message of the bot into a chat. */
final class Outgoing {

    /** The effects that are free for bots: fire, thumbs up and down, heart, party, pile. */
    private static final Set<String> EFFECTS = Set.of(
            "5104841245755180586",
            "5107584321108051014",
            "5104858069142078462",
            "5159385139981059251",
            "5046509860389126442",
            "5046589136895476101");

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
        checkExtras(arguments);
        var markup = Markup.inline(arguments);
        var repliedTo = arguments.find("reply_parameters").flatMap(reply -> repliedTo(chat, reply));
        var message = Json.object().put("message_id", world.chats.nextId(chat));
        message.set("from", world.bot);
        message.set("chat", world.people.chat(chat));
        message.put("date", world.now());
        repliedTo.ifPresent(replied -> message.set("reply_to_message", replied));
        message.setAll(content);
        markup.ifPresent(keyboard -> message.set("reply_markup", keyboard));
        arguments.find("message_effect_id").ifPresent(effect -> message.set("effect_id", effect));
        if (arguments.flag("protect_content")) {
            message.put("has_protected_content", true);
        }
        world.chats.put(message);
        Markup.reply(arguments).ifPresent(keyboard -> keep(chat, (ObjectNode) keyboard));
        return message;
    }

    private static void checkExtras(Arguments arguments) {
        if (arguments.flag("allow_paid_broadcast")) {
            throw Refusal.badRequest("FLOODSKIP_NOT_ALLOWED");
        }
        if (arguments
                .find("message_effect_id")
                .filter(effect -> !EFFECTS.contains(effect.asString()))
                .isPresent()) {
            throw Refusal.badRequest("EFFECT_ID_INVALID");
        }
    }

    private Optional<ObjectNode> repliedTo(long chat, JsonNode reply) {
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

package io.vzaimno.sim.telegram;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** New messages from the bot: texts, documents, photos. */
final class SendMethods {

    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;
    private final Outgoing outgoing;
    private final Attachments attachments;

    SendMethods(World world) {
        this.world = world;
        this.outgoing = new Outgoing(world);
        this.attachments = new Attachments(world);
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("sendMessage", this::message);
        methods.put("sendDocument", this::document);
        methods.put("sendPhoto", this::photo);
        methods.put("sendMediaGroup", this::album);
        methods.put("sendChatAction", this::action);
    }

    private JsonNode message(Arguments arguments) {
        var text = Texts.text(arguments);
        outgoing.chat(arguments);
        return outgoing.send(arguments, outgoing.text(Texts.fitting(text)));
    }

    private JsonNode document(Arguments arguments) {
        outgoing.chat(arguments);
        return outgoing.send(arguments, captioned(arguments, attachments.document(arguments)));
    }

    private JsonNode photo(Arguments arguments) {
        outgoing.chat(arguments);
        return outgoing.send(arguments, captioned(arguments, attachments.photo(arguments)));
    }

    private JsonNode album(Arguments arguments) {
        var chat = outgoing.chat(arguments);
        var media = arguments.values().path("media");
        if (media.size() < 2 || media.size() > 10) {
            throw Refusal.badRequest("expected an album of 2-10 items");
        }
        var group = "13%015d".formatted(world.now() * 1000 + chat % 1000);
        return Json.array(
                media
                        .valueStream()
                        .map(item -> attachments.media(arguments, item).put("media_group_id", group))
                        .toList()
                        .stream()
                        .map(content -> outgoing.send(arguments, content))
                        .toList());
    }

    private static ObjectNode captioned(Arguments arguments, ObjectNode content) {
        return Outgoing.addText(content, "caption", Texts.caption(arguments));
    }

    private JsonNode action(Arguments arguments) {
        var chat = outgoing.chat(arguments);
        var action = arguments.text("action");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        world.listeners.tell(chat, "action", Json.object().put("action", action));
        return BooleanNode.TRUE;
    }
}

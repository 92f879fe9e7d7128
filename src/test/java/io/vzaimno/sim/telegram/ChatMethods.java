package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Questions about chats, and gestures in them that leave no trace here. */
final class ChatMethods {

    private static final List<String> GESTURES = List.of(
            "setMessageReaction", "pinChatMessage", "unpinChatMessage", "unpinAllChatMessages", "sendMessageDraft");
    private static final List<String> SETTINGS = List.of("setChatMenuButton", "setMyDefaultAdministratorRights");

    private final World world;
    private final Outgoing outgoing;

    ChatMethods(World world) {
        this.world = world;
        this.outgoing = new Outgoing(world);
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("getChat", this::chat);
        methods.put("getChatMember", this::member);
        GESTURES.forEach(gesture -> methods.put(gesture, this::accept));
        SETTINGS.forEach(setting -> methods.put(setting, _ -> BooleanNode.TRUE));
    }

    private JsonNode chat(Arguments arguments) {
        var chat = world.people.chat(outgoing.chat(arguments)).deepCopy();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", true)
                .put("limited_gifts", true)
                .put("unique_gifts", true)
                .put("premium_subscription", true)
                .put("gifts_from_channels", true);
        return chat;
    }

    private JsonNode member(Arguments arguments) {
        outgoing.chat(arguments);
        return Json.object().put("status", "member").set("user", world.people.face(arguments.number("user_id", 0)));
    }

    private JsonNode accept(Arguments arguments) {
        outgoing.chat(arguments);
        return BooleanNode.TRUE;
    }
}

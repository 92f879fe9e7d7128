package io.vzaimno.sim.telegram;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A formatted or special stretch of a message's text, counted in UTF-16 units.
 *
 * @param type as the Bot API names it: {@code bold}, {@code text_link}, {@code bot_command}, …
 * @param detail the address of a {@code text_link}, the language of a {@code pre}, the id of a {@code custom_emoji}
 */
public record TextEntity(
        String type, int offset, int length, @Nullable String detail) {

    private static final Map<String, String> DETAILS =
            Map.of("text_link", "url", "pre", "language", "custom_emoji", "custom_emoji_id");

    static TextEntity of(JsonNode json) {
        var type = json.path("type").asString();
        var detail = json.path(DETAILS.getOrDefault(type, "")).asString("");
        return new TextEntity(
                type, json.path("offset").asInt(), json.path("length").asInt(), detail.isEmpty() ? null : detail);
    }

    ObjectNode toJson() {
        var json = Json.object().put("offset", offset).put("length", length).put("type", type);
        if (detail != null) {
            json.put(DETAILS.getOrDefault(type, "detail"), detail);
        }
        return json;
    }

    int end() {
        return offset + length;
    }

    boolean overlaps(TextEntity other) {
        return offset < other.end() && other.offset < end();
    }
}

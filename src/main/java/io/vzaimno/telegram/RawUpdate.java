package io.vzaimno.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An update as Telegram wrote it.
 *
 * @param lane whatever bears the same lane is handled in order
 */
record RawUpdate(long id, String lane, String json) {

    /** How the lanes begin of those that wait for nothing. */
    static final String URGENT = "urgent ";

    /**
     * Reads one update.
     *
     * @throws JsonParseException if this is none
     */
    static RawUpdate parse(String json) {
        return of(JsonParser.parseString(json));
    }

    static List<RawUpdate> list(@Nullable JsonElement updates) {
        if (updates == null || !updates.isJsonArray()) {
            throw new JsonParseException("Not a list of updates");
        }
        return StreamSupport.stream(updates.getAsJsonArray().spliterator(), false)
                .map(RawUpdate::of)
                .toList();
    }

    private static RawUpdate of(JsonElement element) {
        if (!(element instanceof JsonObject update) || !update.has("update_id")) {
            throw new JsonParseException("Not an update");
        }
        return new RawUpdate(update.get("update_id").getAsLong(), lane(update), update.toString());
    }

    /** A question before a payment waits for nothing; all else goes by chat or, without one, by user. */
    private static String lane(JsonObject update) {
        if (update.has("pre_checkout_query")) {
            return URGENT + update.get("update_id");
        }
        return update.asMap().values().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(RawUpdate::place)
                .findFirst()
                .orElse("elsewhere");
    }

    private static Stream<String> place(JsonObject event) {
        var message = event.has("message") && event.get("message") instanceof JsonObject inner ? inner : event;
        return Stream.of(message.get("chat"), event.get("from"), event.get("user"))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(place -> "chat " + place.get("id"));
    }
}

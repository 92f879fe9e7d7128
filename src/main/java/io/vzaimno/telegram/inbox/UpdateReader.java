package io.vzaimno.telegram.inbox;

import com.pengrad.telegrambot.utility.BotUtils;
import io.vzaimno.telegram.inbox.ReadUpdate.Malformed;
import io.vzaimno.telegram.inbox.ReadUpdate.SetAside;
import io.vzaimno.telegram.inbox.ReadUpdate.Taken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses incoming updates. An accepted update can be stored, and be parsed by the library. */
final class UpdateReader {

    private static final int DEEPEST = 100;

    /** Parses deeper than is accepted, so that one update that is nested too deep does not spoil a whole list. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20 * DEEPEST)
                            .build())
                    .build())
            .build();

    private UpdateReader() {}

    static ReadUpdate read(byte[] body) {
        return parsed(body).map(UpdateReader::read).orElseGet(() -> new Malformed(OptionalLong.empty(), "not JSON"));
    }

    /** The updates in an answer of the Bot API; empty if it is no such answer. */
    static Optional<List<ReadUpdate>> list(byte[] answer) {
        return parsed(answer)
                .filter(envelope ->
                        envelope.path("ok").isBoolean() && envelope.path("ok").booleanValue())
                .map(envelope -> envelope.path("result"))
                .filter(JsonNode::isArray)
                .map(updates -> updates.valueStream().map(UpdateReader::read).toList());
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static ReadUpdate read(JsonNode update) {
        var number = update.path("update_id");
        if (!update.isObject() || UpdateShapes.NUMBER.misfit(number, "").isPresent()) {
            return new Malformed(OptionalLong.empty(), "without a number");
        }
        return isStorable(update, 0)
                ? read(update, number.longValue())
                : new Malformed(OptionalLong.of(number.longValue()), "nested too deep, or with an absurd number");
    }

    private static ReadUpdate read(JsonNode update, long number) {
        return UpdateShapes.kinds().entrySet().stream()
                .filter(kind -> update.has(kind.getKey()))
                .findFirst()
                .map(kind -> read(update, number, kind.getKey(), kind.getValue()))
                .orElseGet(() -> new SetAside(number, "of a kind that was not asked for"));
    }

    private static ReadUpdate read(JsonNode update, long number, String kind, Shape shape) {
        var event = update.path(kind);
        var misfit = shape.misfit(event, kind);
        if (misfit.isPresent()) {
            return misfit.get().missing()
                    ? new SetAside(number, "without " + misfit.get().place())
                    : new Malformed(
                            OptionalLong.of(number),
                            "with a wrong " + misfit.get().place());
        }
        var json = StorableJson.of(update.toString());
        return isKnownToTheLibrary(json)
                ? new Taken(new RawUpdate(number, lane(number, kind, event), json))
                : new SetAside(number, "with a " + kind + " that the library cannot read");
    }

    /** JSON that PostgreSQL can store. */
    private static boolean isStorable(JsonNode node, int depth) {
        return depth <= DEEPEST
                && (!node.isDouble() || Double.isFinite(node.doubleValue()))
                && node.valueStream().allMatch(inner -> isStorable(inner, depth + 1));
    }

    /** Invalid input makes the library throw many kinds of exceptions, including programming errors. */
    private static boolean isKnownToTheLibrary(String json) {
        try {
            BotUtils.parseUpdate(json);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** A pre-checkout query must not wait; other updates are ordered by chat or, without one, by user. */
    private static String lane(long number, String kind, JsonNode event) {
        if (kind.equals("pre_checkout_query")) {
            return RawUpdate.URGENT + number;
        }
        return Stream.of(event.at("/message/chat"), event.path("chat"), event.path("from"))
                .filter(JsonNode::isObject)
                .findFirst()
                .map(place -> "chat " + place.path("id").longValue())
                .orElse("elsewhere");
    }
}

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

/** Reads what comes in as updates. Nothing that passes here can fail to be stored or to be understood by the library. */
final class UpdateReader {

    private static final int DEEPEST = 100;

    /** Reads deeper than what is taken, so that one update that is nested too deep does not spoil a list of them. */
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

    /** The updates that the Bot API answers; empty for what is no such answer. */
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

    /** What PostgreSQL keeps as JSON. */
    private static boolean isStorable(JsonNode node, int depth) {
        return depth <= DEEPEST
                && (!node.isDouble() || Double.isFinite(node.doubleValue()))
                && node.valueStream().allMatch(inner -> isStorable(inner, depth + 1));
    }

    /** What it cannot read makes it throw exceptions of many kinds, also those of its programmers' mistakes. */
    private static boolean isKnownToTheLibrary(String json) {
        try {
            BotUtils.parseUpdate(json);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** A question before a payment waits for nothing; all else goes by chat or, without one, by user. */
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

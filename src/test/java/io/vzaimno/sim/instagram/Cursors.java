package io.vzaimno.sim.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vzaimno.instagram.ListKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The cursors that were given out. One is valid for the session's viewer and the list it was given for. */
final class Cursors {

    /**
     * Whose walk through which list.
     *
     * @param viewer the viewer's number
     * @param target the number of the list's owner
     */
    record Walk(int viewer, int target, ListKind list) {}

    /**
     * What a cursor means.
     *
     * @param page which page of the walk it leads to, counted from 1
     */
    record Place(int offset, int page) {

        static final Place BEGINNING = new Place(0, 1);
    }

    private record Key(Walk walk, String text) {}

    private record Issued(Place place, Instant at) {}

    private static final Pattern OFFSET = Pattern.compile("\\d{1,9}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<Key, Issued> issued = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Habits habits;
    private final Clock clock;

    Cursors(Habits habits, Clock clock) {
        this.habits = habits;
        this.clock = clock;
    }

    JsonNode issue(Walk walk, Place place) {
        var cursor = switch (habits.cursors(walk.list())) {
            case OFFSET_NUMBER -> NODES.numberNode(place.offset());
            case OFFSET_TEXT -> NODES.stringNode(String.valueOf(place.offset()));
            case OPAQUE -> opaque();
            case LONG -> NODES.stringNode(LongCursor.of(place.offset(), count.incrementAndGet()));
            case OBJECT -> NODES.objectNode().put("cached_index", place.offset());
        };
        return keep(walk, cursor, place);
    }

    /** One that was never there before, whatever the style. */
    JsonNode issueFresh(Walk walk, Place place) {
        return keep(walk, opaque(), place);
    }

    /** Where a cursor leads to, if it is still good; none leads to the beginning. */
    Optional<Place> place(Walk walk, String cursor) {
        if (cursor.isEmpty()) {
            return Optional.of(Place.BEGINNING);
        }
        var oldest = clock.instant().minus(habits.cursorLife());
        return Optional.ofNullable(issued.get(new Key(walk, cursor)))
                .filter(known -> !known.at().isBefore(oldest))
                .map(Issued::place)
                .or(() -> foreign(cursor));
    }

    private Optional<Place> foreign(String cursor) {
        if (!habits.isAnyOffsetGood()) {
            return Optional.empty();
        }
        return LongCursor.offset(cursor)
                .or(() ->
                        Optional.of(cursor).filter(text -> OFFSET.matcher(text).matches()))
                .map(offset -> new Place(Integer.parseInt(offset), Place.BEGINNING.page() + 1));
    }

    private JsonNode keep(Walk walk, JsonNode cursor, Place place) {
        var text = cursor.isObject() ? cursor.toString() : cursor.asString();
        issued.put(new Key(walk, text), new Issued(place, clock.instant()));
        return cursor;
    }

    private JsonNode opaque() {
        var content = "AQ:%d/?+=".formatted(count.incrementAndGet());
        return NODES.stringNode("QVFB" + Base64.getEncoder().encodeToString(content.getBytes(UTF_8)));
    }
}

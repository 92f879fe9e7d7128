package io.vzaimno.sim.telegram;

import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The buttons that were pressed, and what the bot answered. Used under the world's lock only. */
final class Callbacks {

    private static final long LIFETIME_SECONDS = 150;

    private final Shelf pressed;
    private final Clock clock;
    private final Listeners listeners;

    Callbacks(Journal journal, Clock clock, Listeners listeners) {
        this.pressed = new Shelf("callback", journal);
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Gives a new query its id. */
    String open(long chat) {
        var number = pressed.size() + 1;
        // Telegram's are digits today, but it calls them strings.
        var id = Long.toString(4_000_000_000_000_000_000L + number * 7_919L, Character.MAX_RADIX);
        pressed.put(
                id,
                Json.object()
                        .put("id", id)
                        .put("chat", chat)
                        .put("date", clock.instant().getEpochSecond()));
        return id;
    }

    /** Refuses when the query is unknown or too old. */
    void answer(String id, ObjectNode answer) {
        var query = pressed.find(id)
                .filter(known -> known.path("date").asLong() + LIFETIME_SECONDS
                        >= clock.instant().getEpochSecond())
                .orElseThrow(() ->
                        Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
        pressed.put(id, query.deepCopy().set("answer", answer));
        listeners.tell(query.path("chat").asLong(), "answer", answer.deepCopy().put("id", id));
    }

    Optional<ObjectNode> answerTo(String id) {
        return pressed.find(id).flatMap(query -> query.optional("answer")).map(ObjectNode.class::cast);
    }
}

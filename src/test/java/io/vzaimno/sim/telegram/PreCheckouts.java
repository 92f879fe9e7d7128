package io.vzaimno.sim.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The questions to the bot whether a payment may go on, while their users wait. Used under the world's lock only. */
final class PreCheckouts {

    /** What the bot said; the reason is for the user and empty when he may pay. */
    record Answer(boolean ok, String reason) {}

    private final Map<String, Optional<Answer>> open = new HashMap<>();
    private final Duration patience;

    PreCheckouts(Duration patience) {
        this.patience = patience;
    }

    /** How long a user waits for the bot. */
    Duration patience() {
        return patience;
    }

    /** Gives a new query its id. */
    String open() {
        var id = String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1);
        open.put(id, Optional.empty());
        return id;
    }

    /** Refuses when nobody waits for an answer to this query: it is unknown, answered or too old. */
    void answer(String id, Answer answer) {
        if (!Optional.empty().equals(open.get(id))) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        open.put(id, Optional.of(answer));
    }

    Optional<Answer> answerTo(String id) {
        return open.getOrDefault(id, Optional.empty());
    }

    void close(String id) {
        open.remove(id);
    }
}

package io.vzaimno.sim.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot has to be told: kept until it confirms. Used under the world's lock only. */
final class Updates {

    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final long FIRST_ID = 700_000_001;

    private final Shelf queue;
    private final Shelf settings;
    private final Condition changed;
    private final List<ObjectNode> made = new ArrayList<>();
    private final List<ObjectNode> again = new ArrayList<>();

    private int polls;

    Updates(Journal journal, Shelf settings, Condition changed) {
        this.queue = new Shelf("update", journal);
        this.settings = settings;
        this.changed = changed;
    }

    /** Queues an update, unless the bot has said that it does not want this kind. */
    ObjectNode add(String kind, ObjectNode content) {
        var update = make(kind, content);
        queue(update);
        return update;
    }

    /** Gives an update its id without telling the bot. */
    ObjectNode make(String kind, ObjectNode content) {
        var update = Json.object().put("update_id", nextId());
        update.set(kind, content);
        made.add(update);
        return update;
    }

    void queue(ObjectNode update) {
        if (update.propertyNames().stream().anyMatch(this::wanted)) {
            queue.put(update.path("update_id").asLong(), update);
            changed.signalAll();
        }
    }

    /** Hands an update to the bot once more, whatever it has confirmed. */
    void repeat(ObjectNode update) {
        again.add(update);
        changed.signalAll();
    }

    List<ObjectNode> takeRepeated() {
        var taken = List.copyOf(again);
        again.clear();
        return taken;
    }

    /** All updates since the start of this process, also those that were confirmed or not wanted. */
    List<ObjectNode> made() {
        return List.copyOf(made);
    }

    List<ObjectNode> pending() {
        return List.copyOf(queue.all());
    }

    void pollBegins() {
        polls++;
    }

    void pollEnds() {
        polls--;
    }

    boolean isAwaited() {
        return polls > 0;
    }

    /** Takes the repeated ones out, gives the others without taking them. */
    List<ObjectNode> next(int limit) {
        List<ObjectNode> next = new ArrayList<>(takeRepeated());
        queue.all().stream().limit(limit).forEach(next::add);
        return next;
    }

    /** Forgets what lies below the offset; a negative one keeps only that many from the end. */
    void confirm(long offset) {
        var ids = queue.all().stream()
                .map(update -> update.path("update_id").asLong())
                .toList();
        var from = offset >= 0 ? offset : ids.size() + offset < 0 ? 0 : ids.get((int) (ids.size() + offset));
        ids.stream().filter(id -> id < from).forEach(queue::remove);
    }

    void forget(ObjectNode update) {
        queue.remove(update.path("update_id").asLong());
    }

    void allow(JsonNode kinds) {
        settings.putValue("allowed_updates", kinds);
    }

    List<String> allowed() {
        return settings.value("allowed_updates")
                .map(kinds -> kinds.valueStream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    private boolean wanted(String kind) {
        var allowed = allowed();
        return allowed.isEmpty() ? !ONLY_ON_REQUEST.contains(kind) : allowed.contains(kind);
    }

    private long nextId() {
        var id = settings.value("next_update_id").map(JsonNode::asLong).orElse(FIRST_ID);
        settings.putValue("next_update_id", LongNode.valueOf(id + 1));
        return id;
    }
}

package io.vzaimno.sim.telegram;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON objects of one kind by their id, kept in the journal; oldest first. Used under the world's lock only. */
final class Shelf {

    private final String kind;
    private final Journal journal;
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();

    Shelf(String kind, Journal journal) {
        this.kind = kind + "/";
        this.journal = journal;
        journal.under(this.kind).forEach((id, value) -> items.put(id, (ObjectNode) value));
    }

    Optional<ObjectNode> find(Object id) {
        return Optional.ofNullable(items.get(id.toString()));
    }

    public void put(Object id, ObjectNode value) {
        items.put(id.toString(), value);
        journal.put(kind + id, value);
    }

    void remove(Object id) {
        if (items.remove(id.toString()) != null) {
            journal.remove(kind + id);
        }
    }

    int size() {
        return items.size();
    }

    Collection<ObjectNode> all() {
        return List.copyOf(items.values());
    }

    /** A single value, such as a setting. */
    Optional<JsonNode> value(Object id) {
        return find(id).map(item -> item.path("value"));
    }

    void putValue(Object id, JsonNode value) {
        put(id, Json.object().set("value", value));
    }
}

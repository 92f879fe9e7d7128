package io.vzaimno.sim.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of all chats as they stand now, in the shape of the Bot API. Used under the world's lock only. */
final class Chats {

    private final Journal journal;
    private final Listeners listeners;
    private final Map<Long, NavigableMap<Integer, ObjectNode>> chats = new HashMap<>();
    private final Map<Long, Integer> lastIds = new HashMap<>();

    Chats(Journal journal, Listeners listeners) {
        this.journal = journal;
        this.listeners = listeners;
        journal.under("message/").values().forEach(message -> keep((ObjectNode) message));
        journal.under("last-message/").forEach((chat, last) -> lastIds.put(Long.valueOf(chat), last.asInt()));
    }

    /** Ids grow by one in each chat and are never used again. */
    int nextId(long chat) {
        var id = lastIds.merge(chat, 1, Integer::sum);
        journal.put("last-message/" + chat, IntNode.valueOf(id));
        return id;
    }

    /** Adds a message or replaces what it was before. */
    void put(ObjectNode message) {
        keep(message);
        journal.put(key(chatOf(message), idOf(message)), message);
        listeners.tell(chatOf(message), "message", message);
    }

    private void keep(ObjectNode message) {
        chats.computeIfAbsent(chatOf(message), _ -> new TreeMap<>()).put(idOf(message), message);
    }

    Optional<ObjectNode> find(long chat, int id) {
        return Optional.ofNullable(chats.getOrDefault(chat, new TreeMap<>()).get(id));
    }

    void remove(long chat, int id) {
        chats.getOrDefault(chat, new TreeMap<>()).remove(id);
        journal.remove(key(chat, id));
        listeners.tell(chat, "deleted", Json.object().put("message_id", id));
    }

    List<ObjectNode> in(long chat) {
        return List.copyOf(chats.getOrDefault(chat, new TreeMap<>()).values());
    }

    static long chatOf(ObjectNode message) {
        return message.path("chat").path("id").asLong();
    }

    static int idOf(ObjectNode message) {
        return message.path("message_id").asInt();
    }

    private static String key(long chat, int id) {
        return "message/" + chat + "/" + id;
    }
}

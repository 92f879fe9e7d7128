package io.vzaimno.sim.telegram;

import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Who could write to the bot, and in which groups it is. Used under the world's lock only. */
final class People {

    /** {@code {user: User, known, blocked, deactivated}} by user id. */
    private final Shelf users;
    /** {@code {chat: Chat, kicked}} by chat id. */
    private final Shelf groups;

    People(Journal journal) {
        users = new Shelf("user", journal);
        groups = new Shelf("group", journal);
    }

    Collection<ObjectNode> users() {
        return users.all();
    }

    /** The user and his standing with the bot; made up when seen for the first time. */
    ObjectNode user(long id) {
        return users.find(id).orElseGet(() -> {
            var fresh = Json.object();
            fresh.putObject("user")
                    .put("id", id)
                    .put("is_bot", false)
                    .put("first_name", "User " + id)
                    .put("language_code", "en");
            users.put(id, fresh);
            return fresh;
        });
    }

    void change(long id, Consumer<ObjectNode> change) {
        var user = user(id).deepCopy();
        change.accept(user);
        users.put(id, user);
    }

    /** The user as the Bot API describes him. */
    ObjectNode face(long id) {
        return (ObjectNode) user(id).path("user");
    }

    void openGroup(long id, String title) {
        var group = Json.object();
        group.putObject("chat").put("id", id).put("title", title).put("type", "group");
        groups.put(id, group);
    }

    void kickFromGroup(long id) {
        groups.find(id).ifPresent(group -> groups.put(id, group.deepCopy().put("kicked", true)));
    }

    boolean isGroup(long chat) {
        return groups.find(chat).isPresent();
    }

    /** The chat as the Bot API describes it. */
    ObjectNode chat(long id) {
        return groups.find(id).map(group -> (ObjectNode) group.path("chat")).orElseGet(() -> privateChat(face(id)));
    }

    private static ObjectNode privateChat(ObjectNode face) {
        var chat = Json.object().put("id", face.path("id").asLong()).put("type", "private");
        for (var name : new String[] {"first_name", "last_name", "username"}) {
            face.optional(name).ifPresent(value -> chat.set(name, value));
        }
        return chat;
    }

    /** Refuses as Telegram does when the bot may not write there. */
    void requireReachable(long chat) {
        var group = groups.find(chat);
        if (group.isPresent()) {
            if (group.get().path("kicked").asBoolean()) {
                throw Refusal.forbidden("bot was kicked from the group chat");
            }
            return;
        }
        var user = users.find(chat).filter(known -> known.path("known").asBoolean());
        if (user.isEmpty()) {
            throw Refusal.badRequest("chat not found");
        }
        if (user.get().path("deactivated").asBoolean()) {
            throw Refusal.forbidden("user is deactivated");
        }
        if (user.get().path("blocked").asBoolean()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
    }
}

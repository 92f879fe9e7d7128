package io.vzaimno.sim.telegram;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Puts what a person does into the chat and tells the bot. Used under the world's lock only. */
final class Incoming {

    private final World world;

    Incoming(World world) {
        this.world = world;
    }

    /** A new message; whoever has blocked the bot lets it in again by writing. Gives back the update. */
    ObjectNode message(long user, long chat, ObjectNode content) {
        if (chat == user) {
            letIn(user);
        }
        var message = written(user, chat, content);
        world.chats.put(message);
        return chat == user || concernsBot(message)
                ? world.updates.add("message", message)
                : Json.object().set("message", message);
    }

    private ObjectNode written(long user, long chat, ObjectNode content) {
        var message = Json.object().put("message_id", world.chats.nextId(chat));
        message.set("from", world.people.face(user));
        message.set("chat", world.people.chat(chat));
        message.put("date", world.now()).setAll(content);
        return message;
    }

    /** What Telegram itself notes in a private chat, also a blocked one. The bot is not told of the update yet. */
    ObjectNode service(long user, ObjectNode content) {
        world.people.change(user, known -> known.put("known", true));
        var message = written(user, user, content);
        world.chats.put(message);
        return world.updates.make("message", message);
    }

    ObjectNode edit(ObjectNode message, FormattedText text) {
        var edited = message.deepCopy().put("edit_date", world.now());
        edited.remove("entities");
        world.chats.put(Outgoing.addText(edited, "text", text));
        return world.updates.add("edited_message", edited);
    }

    /** A pressed button with this data. */
    ObjectNode press(long user, ObjectNode message, String data) {
        var chat = Chats.chatOf(message);
        var query = Json.object().put("id", world.callbacks.open(chat));
        query.set("from", world.people.face(user));
        query.set("message", world.chats.find(chat, Chats.idOf(message)).orElse(message));
        query.put("chat_instance", String.valueOf(-7_000_000_000_000_000L - chat))
                .put("data", data);
        return world.updates.add("callback_query", query);
    }

    ObjectNode block(long user, boolean blocked) {
        if (world.people.user(user).path("blocked").asBoolean(false) == blocked) {
            throw new IllegalStateException(
                    "User %d has %s the bot already".formatted(user, blocked ? "blocked" : "let in"));
        }
        world.people.change(user, standing -> standing.put("blocked", blocked));
        return blocked ? botStatus(user, user, "member", "kicked") : botStatus(user, user, "kicked", "member");
    }

    /** The bot's own standing in a chat has changed. */
    ObjectNode botStatus(long user, long chat, String before, String after) {
        var change = Json.object();
        change.set("chat", world.people.chat(chat));
        change.set("from", world.people.face(user));
        change.put("date", world.now());
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(after));
        world.listeners.tell(chat, "standing", Json.object().put("blocked", after.equals("kicked")));
        return world.updates.add("my_chat_member", change);
    }

    private ObjectNode member(String status) {
        var member = Json.object().set("user", world.bot).put("status", status);
        return status.equals("kicked") ? member.put("until_date", 0) : member;
    }

    private void letIn(long user) {
        var standing = world.people.user(user);
        if (standing.path("deactivated").asBoolean(false)) {
            throw new IllegalStateException("User %d is deactivated and cannot write".formatted(user));
        }
        if (standing.path("blocked").asBoolean(false)) {
            block(user, false);
        }
        if (!standing.path("known").asBoolean(false)) {
            world.people.change(user, known -> known.put("known", true));
        }
    }

    /** In groups a bot hears only commands, mentions of its name and replies to its messages (privacy mode). */
    private boolean concernsBot(ObjectNode message) {
        var text = message.path("text").asString("").toLowerCase(Locale.ROOT);
        var name = "@" + world.bot.path("username").asString().toLowerCase(Locale.ROOT);
        var foreign = text.matches("/\\w+@\\w+.*") && !text.matches("/\\w+" + name + "\\b.*");
        return (text.startsWith("/") && !foreign)
                || text.contains(name)
                || message.path("reply_to_message").path("from").path("is_bot").asBoolean(false);
    }
}

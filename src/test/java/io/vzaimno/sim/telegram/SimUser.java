package io.vzaimno.sim.telegram;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person who talks to the bot.
 *
 * <p>What he does becomes an update for the bot at once; what the bot does about it comes later: wait for it in
 * {@link #chat()}.
 */
public final class SimUser {

    private final World world;
    private final long id;
    private final long chat;

    SimUser(World world, long id, long chat) {
        this.world = world;
        this.id = id;
        this.chat = chat;
    }

    public long id() {
        return id;
    }

    /** The chat this user is in here: his private one, or a group. */
    public SimChat chat() {
        return new SimChat(world, chat);
    }

    /** Hostile names are welcome; the last name may be empty. */
    public SimUser named(String first, String last) {
        return changed(user -> {
            user.put("first_name", first).remove("last_name");
            if (!last.isEmpty()) {
                user.put("last_name", last);
            }
        });
    }

    /** The public name, without the at sign; empty for none. */
    public SimUser username(String name) {
        return changed(user -> {
            user.remove("username");
            if (!name.isEmpty()) {
                user.put("username", name);
            }
        });
    }

    /** The language of his Telegram as an IETF tag: {@code ru}, {@code en}, {@code pt-br}; empty for none. */
    public SimUser speaks(String language) {
        return changed(user -> {
            user.remove("language_code");
            if (!language.isEmpty()) {
                user.put("language_code", language);
            }
        });
    }

    /** Sends a text; commands, mentions and links in it are marked as Telegram does. Gives back the update. */
    public ObjectNode types(String text) {
        return world.locked(() -> says(Outgoing.addText(Json.object(), "text", FormattedText.plain(text))));
    }

    /** Sends a file, as its name and type say. Gives back the update. */
    public ObjectNode sends(byte[] bytes, String name, String mime) {
        return world.locked(() -> {
            var file = world.files.add(FileStore.Kind.DOCUMENT, name, mime, bytes);
            return says(Json.object().set("document", Attachments.described(file, "file_name", "mime_type")));
        });
    }

    /**
     * Presses the button with this text or callback data that is nearest to the end of the chat.
     *
     * @throws IllegalArgumentException when no such button is to be seen
     */
    public Press presses(String textOrData) {
        var message = chat().fromBot().reversed().stream()
                .filter(candidate -> candidate.button(textOrData).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No button " + textOrData + " in " + chat().messages()));
        return presses(message, textOrData);
    }

    /** Presses a button of a certain message; of a stale one too, as it was when the user looked. */
    public Press presses(SimMessage message, String textOrData) {
        var button = message.button(textOrData)
                .filter(found -> !found.data().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("No button to call back: " + textOrData));
        return pressesForged(message, button.data());
    }

    /** Sends callback data that need not be on any button, as a forged client can. */
    public Press pressesForged(SimMessage message, String data) {
        return world.locked(() -> {
            var query = Json.object().put("id", world.callbacks.open(chat));
            query.set("from", world.people.face(id));
            query.set("message", world.chats.find(chat, message.id()).orElse((ObjectNode) message.json()));
            query.put("chat_instance", String.valueOf(-7_000_000_000_000_000L - chat))
                    .put("data", data);
            return new Press(world, world.updates.add("callback_query", query));
        });
    }

    private ObjectNode says(ObjectNode content) {
        if (chat == id) {
            world.people.change(id, user -> user.put("known", true));
        }
        var message = Json.object().put("message_id", world.chats.nextId(chat));
        message.set("from", world.people.face(id));
        message.set("chat", world.people.chat(chat));
        message.put("date", world.now()).setAll(content);
        world.chats.put(message);
        return world.updates.add("message", message);
    }

    private SimUser changed(Consumer<ObjectNode> change) {
        world.locked(() -> world.people.change(id, user -> change.accept((ObjectNode) user.path("user"))));
        return this;
    }
}

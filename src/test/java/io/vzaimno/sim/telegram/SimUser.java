package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person who talks to the bot, in his private chat or {@linkplain #in(SimGroup) in a group}.
 *
 * <p>What he does becomes an update for the bot at once, and most methods give that update back, so that a test can
 * {@linkplain TelegramSimulator#redeliver(ObjectNode) deliver it twice}. What the bot does about it comes later: wait
 * for it in {@link #chat()}.
 */
public final class SimUser {

    private final World world;
    private final Incoming incoming;
    private final long id;
    private final long chat;

    SimUser(World world, long id, long chat) {
        this.world = world;
        this.incoming = new Incoming(world);
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
            user.put("first_name", first);
            putOrRemove(user, "last_name", last);
        });
    }

    /** The public name, without the at sign; empty for none. */
    public SimUser username(String name) {
        return changed(user -> putOrRemove(user, "username", name));
    }

    /** The language of his Telegram as an IETF tag: {@code ru}, {@code en}, {@code pt-br}; empty for none. */
    public SimUser speaks(String language) {
        return changed(user -> putOrRemove(user, "language_code", language));
    }

    /** Sends a text; commands, mentions and links in it are marked as Telegram does. */
    public ObjectNode types(String text) {
        return world.locked(() -> says(Outgoing.addText(Json.object(), "text", FormattedText.plain(text))));
    }

    /** Sends a text as a reply to a message of the same chat. */
    public ObjectNode replies(SimMessage to, String text) {
        return world.locked(() -> {
            var content = Json.object();
            content.set("reply_to_message", to.json());
            return says(Outgoing.addText(content, "text", FormattedText.plain(text)));
        });
    }

    /** Sends a text that he has from somebody who hides his account. */
    public ObjectNode forwards(String text, String author) {
        return world.locked(() -> {
            var content = Json.object();
            content.putObject("forward_origin")
                    .put("type", "hidden_user")
                    .put("sender_user_name", author)
                    .put("date", world.now() - 3600);
            return says(Outgoing.addText(content, "text", FormattedText.plain(text)));
        });
    }

    /** Changes the text of a message of his own. */
    public ObjectNode edits(SimMessage message, String text) {
        return world.locked(() -> {
            var current = world.chats.find(chat, message.id()).orElseThrow();
            return incoming.edit(current, FormattedText.plain(text));
        });
    }

    /** Sends a file, as its name and type say. */
    public ObjectNode sends(byte[] bytes, String name, String mime) {
        return sends(bytes, name, mime, "");
    }

    public ObjectNode sends(byte[] bytes, String name, String mime, String caption) {
        return world.locked(() -> {
            var file = world.files.add(FileStore.Kind.DOCUMENT, name, mime, bytes);
            var content = Json.object().set("document", Attachments.described(file, "file_name", "mime_type"));
            return says(Outgoing.addText(content, "caption", FormattedText.plain(caption)));
        });
    }

    /** Sends files together; Telegram delivers each as a message of its own. */
    public void sendsAlbum(String mime, Map<String, byte[]> files) {
        world.locked(() -> files.forEach((name, bytes) -> {
            var file = world.files.add(FileStore.Kind.DOCUMENT, name, mime, bytes);
            var content = Json.object().set("document", Attachments.described(file, "file_name", "mime_type"));
            says(content.put("media_group_id", "album of " + id));
        }));
    }

    /** Sends a picture as a photo: without name, and shown at once. */
    public ObjectNode sendsPhoto(byte[] image) {
        return world.locked(() -> {
            var file = world.files.add(FileStore.Kind.PHOTO, "photo.jpg", "image/jpeg", image);
            var size = Attachments.size(image).orElseThrow(() -> new IllegalArgumentException("No picture"));
            var content = Json.object();
            content.putArray("photo")
                    .add(Attachments.described(file).put("width", size.width()).put("height", size.height()));
            return says(content);
        });
    }

    public ObjectNode sendsSticker(String emoji) {
        return sendsFile(
                "sticker",
                FileStore.Kind.STICKER,
                "sticker.webp",
                sticker -> sticker.put("type", "regular")
                        .put("width", 512)
                        .put("height", 512)
                        .put("is_animated", false)
                        .put("is_video", false)
                        .put("emoji", emoji));
    }

    public ObjectNode sendsVoice(int seconds) {
        return sendsFile(
                "voice",
                FileStore.Kind.VOICE,
                "voice.oga",
                voice -> voice.put("duration", seconds).put("mime_type", "audio/ogg"));
    }

    /** Shares his own contact. */
    public ObjectNode sendsContact(String phone) {
        return world.locked(() -> {
            var contact = Json.object().put("phone_number", phone);
            contact.set("first_name", world.people.face(id).path("first_name"));
            return says(Json.object().set("contact", contact.put("user_id", id)));
        });
    }

    public ObjectNode sendsLocation(double latitude, double longitude) {
        var location = Json.object().put("latitude", latitude).put("longitude", longitude);
        return world.locked(() -> says(Json.object().set("location", location)));
    }

    /** Sends, or has Telegram note, anything else: a message with these fields. */
    public ObjectNode sendsAnything(ObjectNode fields) {
        return world.locked(() -> says(fields));
    }

    /**
     * Presses the button with this text or callback data that is nearest to the end of the chat.
     *
     * <p>A double tap is two presses.
     *
     * @throws IllegalArgumentException when no such button is to be seen
     */
    public Press presses(String textOrData) {
        var message = chat().fromBot().reversed().stream()
                .filter(candidate -> candidate.button(textOrData).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No button %s in %s".formatted(textOrData, chat())));
        return presses(message, textOrData);
    }

    /** Presses a button of a certain message, as it was when the user looked: a stale one too. */
    public Press presses(SimMessage message, String textOrData) {
        var button = message.button(textOrData)
                .filter(found -> !found.data().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No button to call back: %s in %s".formatted(textOrData, message)));
        return pressesForged(message, button.data());
    }

    /** Sends callback data that need not be on any button, as a forged client can. */
    public Press pressesForged(SimMessage message, String data) {
        return world.locked(() -> new Press(world, incoming.press(id, (ObjectNode) message.json(), data)));
    }

    /**
     * Pays an invoice that he sees, be it a forwarded one, and waits until he knows what came of it: as long as the bot
     * needs to answer the pre_checkout_query, ten seconds at most.
     *
     * @throws IllegalArgumentException when the message has no button to pay for him
     */
    public Payment pays(SimMessage message) {
        var invoice = message.invoice().orElseThrow(() -> new IllegalArgumentException("No invoice in " + message));
        if (invoice.isForOneChat() && Chats.chatOf((ObjectNode) message.json()) != chat) {
            throw new IllegalArgumentException("Forwarded, this invoice has no button to pay: " + message);
        }
        return checkout(message).pays();
    }

    /** Pays by a link from createInvoiceLink, whoever it was made for. */
    public Payment pays(String link) {
        return checkout(link).pays();
    }

    /** Other ways to pay; whoever the invoice was sent to, as a forged client could. */
    public Checkout checkout(SimMessage message) {
        return new Checkout(world, id, Invoices.in((ObjectNode) message.json()));
    }

    public Checkout checkout(String link) {
        return new Checkout(world, id, link);
    }

    /** Stops the bot: it is told, and answered 403 from now on. */
    public ObjectNode blocks() {
        return world.locked(() -> incoming.block(id, true));
    }

    /** Lets the bot in again; writing to it does the same. */
    public ObjectNode unblocks() {
        return world.locked(() -> incoming.block(id, false));
    }

    /** Deletes his account: nobody is told, but the bot is answered 403 from now on. */
    public void deactivates() {
        world.locked(() -> world.people.change(id, standing -> standing.put("deactivated", true)));
    }

    /** Opens a group and takes the bot into it; group ids are negative. */
    public SimGroup opensGroup(long group, String title) {
        world.locked(() -> {
            world.people.openGroup(group, title);
            incoming.botStatus(id, group, "left", "member");
        });
        return new SimGroup(group, title);
    }

    /** Throws the bot out of the group he is in here. */
    public ObjectNode kicksBot() {
        return world.locked(() -> {
            world.people.kickFromGroup(chat);
            return incoming.botStatus(id, chat, "member", "kicked");
        });
    }

    /** The same person acting in a group. There the bot hears only commands, mentions and replies to it. */
    public SimUser in(SimGroup group) {
        return new SimUser(world, id, group.id());
    }

    /** The bot's commands as his menu shows them now, for his language. */
    public List<SimCommand> menu() {
        return world.locked(() -> SimCommand.list(new BotProfile(world)
                .menu(id, world.people.face(id).path("language_code").asString(""))));
    }

    private ObjectNode sendsFile(String what, FileStore.Kind kind, String name, Consumer<ObjectNode> details) {
        return world.locked(() -> {
            var file = Attachments.described(world.files.add(kind, name, "", what.getBytes(StandardCharsets.UTF_8)));
            details.accept(file);
            return says(Json.object().set(what, file));
        });
    }

    private ObjectNode says(ObjectNode content) {
        return incoming.message(id, chat, content);
    }

    private SimUser changed(Consumer<ObjectNode> change) {
        world.locked(() -> world.people.change(id, user -> change.accept((ObjectNode) user.path("user"))));
        return this;
    }

    private static void putOrRemove(ObjectNode user, String name, String value) {
        user.remove(name);
        if (!value.isEmpty()) {
            user.put(name, value);
        }
    }
}

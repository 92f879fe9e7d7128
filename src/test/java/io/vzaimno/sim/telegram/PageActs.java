package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a person does on the page. */
final class PageActs {

    private final World world;
    private final Incoming incoming;

    PageActs(World world) {
        this.world = world;
        this.incoming = new Incoming(world);
    }

    /** Does one of: text, press, pay, language, block. */
    ObjectNode act(long user, String act, ObjectNode body) {
        return world.locked(() -> switch (act) {
            case "text" -> text(user, body.path("text").asString(""));
            case "press" -> press(user, body);
            case "pay" -> pay(user, body);
            case "language" -> speak(user, body.path("language").asString("en"));
            case "block" -> block(user, body.path("blocked").asBoolean(true));
            default -> Refusal.notFound().toJson();
        });
    }

    ObjectNode sendFiles(long user, List<Upload> parts) {
        var caption = parts.stream()
                .filter(part -> part.field().equals("caption"))
                .map(Upload::text)
                .findFirst()
                .orElse("");
        parts.stream()
                .filter(Upload::isFile)
                .forEach(file -> world.locked(() -> {
                    var content = content(file);
                    incoming.message(user, user, Outgoing.addText(content, "caption", FormattedText.plain(caption)));
                }));
        return Json.object();
    }

    /** Pictures go as photos, as in Telegram's own clients. */
    private ObjectNode content(Upload file) {
        var size =
                file.mime().startsWith("image/") ? Attachments.size(file.bytes()) : Optional.<Attachments.Size>empty();
        if (size.isEmpty()) {
            var document = world.files.add(FileStore.Kind.DOCUMENT, file.fileName(), file.mime(), file.bytes());
            return Json.object().set("document", Attachments.described(document, "file_name", "mime_type"));
        }
        var photo = world.files.add(FileStore.Kind.PHOTO, file.fileName(), file.mime(), file.bytes());
        var content = Json.object();
        content.putArray("photo")
                .add(Attachments.described(photo)
                        .put("width", size.get().width())
                        .put("height", size.get().height()));
        return content;
    }

    private ObjectNode text(long user, String text) {
        if (!text.isBlank()) {
            incoming.message(user, user, Outgoing.addText(Json.object(), "text", FormattedText.plain(text)));
        }
        return Json.object();
    }

    private ObjectNode press(long user, ObjectNode body) {
        var message = world.chats.find(user, body.path("message_id").asInt());
        return message.map(
                        found -> incoming.press(user, found, body.path("data").asString("")))
                .map(update -> Json.object()
                        .put("id", update.path("callback_query").path("id").asString()))
                .orElseGet(Json::object);
    }

    /** Answers when the payment is over, with the reason if it failed. */
    private ObjectNode pay(long user, ObjectNode body) {
        var where = user + "/" + body.path("message_id").asInt();
        return switch (new Checkout(world, user, where).pays()) {
            case Payment.Paid _ -> Json.object();
            case Payment.Declined(var reason) -> Json.object().put("error", reason);
            case Payment.TimedOut _ -> Json.object().put("word", "payTimedOut");
            case Payment.Closed _ -> Json.object().put("word", "payClosed");
        };
    }

    private ObjectNode speak(long user, String language) {
        world.people.change(user, standing -> ((ObjectNode) standing.path("user")).put("language_code", language));
        world.listeners.tell(user, "state", Json.object());
        return Json.object();
    }

    private ObjectNode block(long user, boolean blocked) {
        if (world.people.user(user).path("blocked").asBoolean(false) != blocked) {
            incoming.block(user, blocked);
        }
        return Json.object();
    }
}

package io.vzaimno.sim.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a call, uploaded or sent again by their id, as the content of a message. */
final class Attachments {

    private static final int MOST_BYTES = 50 << 20;
    private static final int MOST_PHOTO_BYTES = 10 << 20;

    private final World world;

    Attachments(World world) {
        this.world = world;
    }

    ObjectNode document(Arguments arguments) {
        return document(arguments, arguments.text("document"));
    }

    ObjectNode photo(Arguments arguments) {
        return photo(arguments, arguments.text("photo"));
    }

    /** An InputMediaDocument or InputMediaPhoto with its caption. */
    ObjectNode media(Arguments arguments, JsonNode media) {
        var content = switch (media.path("type").asString("")) {
            case "document" -> document(arguments, media.path("media").asString());
            case "photo" -> photo(arguments, media.path("media").asString());
            default -> throw new NotSimulated("media of type " + media.path("type"));
        };
        var caption = Texts.caption(
                media.path("caption").asString(""),
                media.path("parse_mode").asString(""),
                media.path("caption_entities"));
        return Outgoing.addText(content, "caption", caption);
    }

    private ObjectNode document(Arguments arguments, String value) {
        var file = file(arguments, value, FileStore.Kind.DOCUMENT);
        return Json.object().set("document", described(file, "file_name", "mime_type"));
    }

    private ObjectNode photo(Arguments arguments, String value) {
        var file = file(arguments, value, FileStore.Kind.PHOTO);
        var image = size(world.files.bytes(file)).orElseThrow(() -> Refusal.badRequest("IMAGE_PROCESS_FAILED"));
        var photo = described(file).put("width", image.width).put("height", image.height);
        var content = Json.object();
        content.putArray("photo").add(photo);
        return content;
    }

    /** The fields of a file that the Bot API shows, and more of them by name. */
    static ObjectNode described(ObjectNode file, String... more) {
        var described = Json.object();
        Stream.concat(Stream.of("file_id", "file_unique_id", "file_size"), Stream.of(more))
                .forEach(name -> described.set(name, file.path(name)));
        return described;
    }

    private ObjectNode file(Arguments arguments, String value, FileStore.Kind kind) {
        var upload = arguments.upload(value);
        if (upload.isPresent()) {
            return uploaded(upload.get(), kind);
        }
        if (value.startsWith("http://") || value.startsWith("https://")) {
            throw new NotSimulated("a file by its address");
        }
        var file = world.files
                .find(value)
                .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        var sentAs = FileStore.Kind.valueOf(file.path("kind").asString());
        if (sentAs != kind) {
            throw Refusal.badRequest("can't use file of type %s as %s".formatted(title(sentAs), title(kind)));
        }
        return file;
    }

    private ObjectNode uploaded(Upload upload, FileStore.Kind kind) {
        var bytes = upload.bytes();
        if (bytes.length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge();
        }
        if (kind == FileStore.Kind.PHOTO && bytes.length > MOST_PHOTO_BYTES) {
            throw Refusal.badRequest("file is too big");
        }
        if (kind == FileStore.Kind.PHOTO && size(bytes).isEmpty()) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        return world.files.add(kind, upload.fileName(), upload.mime(), bytes);
    }

    private static String title(FileStore.Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Width and height of a picture. */
    record Size(int width, int height) {}

    static Optional<Size> size(byte[] bytes) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            return Optional.ofNullable(image).map(found -> new Size(found.getWidth(), found.getHeight()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

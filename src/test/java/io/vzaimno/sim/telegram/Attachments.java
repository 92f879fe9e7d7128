package io.vzaimno.sim.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
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
        var file = file(arguments, "document", FileStore.Kind.DOCUMENT);
        return Json.object().set("document", described(file, "file_name", "mime_type"));
    }

    ObjectNode photo(Arguments arguments) {
        var file = file(arguments, "photo", FileStore.Kind.PHOTO);
        var image = size(world.files.bytes(file)).orElseThrow(() -> Refusal.badRequest("IMAGE_PROCESS_FAILED"));
        var photo = described(file).put("width", image.width).put("height", image.height);
        var content = Json.object();
        content.putArray("photo").add(photo);
        return content;
    }

    /** The fields of a file that the Bot API shows, and more of them by name. */
    static ObjectNode described(ObjectNode file, String... more) {
        var described = Json.object();
        for (var name : java.util.List.of("file_id", "file_unique_id", "file_size")) {
            described.set(name, file.path(name));
        }
        for (var name : more) {
            described.set(name, file.path(name));
        }
        return described;
    }

    private ObjectNode file(Arguments arguments, String name, FileStore.Kind kind) {
        var value = arguments.text(name);
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
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
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

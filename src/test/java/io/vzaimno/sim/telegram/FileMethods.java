package io.vzaimno.sim.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where the bot fetches files from. */
final class FileMethods {

    private static final int MOST_BYTES = 20 << 20;

    private final World world;

    FileMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("getFile", this::getFile);
    }

    private JsonNode getFile(Arguments arguments) {
        var file = world.files.find(arguments.text("file_id")).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
        if (file.path("file_size").asLong() > MOST_BYTES) {
            throw Refusal.badRequest("file is too big");
        }
        return Attachments.described(file, "file_path");
    }
}

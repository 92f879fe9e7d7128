package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;

/** A file in a chat. */
public final class SimFile {

    private final World world;
    private final JsonNode json;

    SimFile(World world, JsonNode json) {
        this.world = world;
        this.json = json;
    }

    public String fileId() {
        return json.path("file_id").asString("");
    }

    /** Empty for a photo. */
    public String name() {
        return json.path("file_name").asString("");
    }

    /** Empty for a photo. */
    public String mime() {
        return json.path("mime_type").asString("");
    }

    /** In bytes. */
    public long size() {
        return json.path("file_size").asLong(0);
    }

    public byte[] bytes() {
        return world.locked(() -> world.files.find(fileId()).map(world.files::bytes))
                .orElseThrow();
    }
}

package io.vzaimno.sim.telegram;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a call in their proper types, and the files that came with it by the name of their part. */
record Arguments(String method, ObjectNode values, Map<String, Upload> uploads) {

    Optional<JsonNode> find(String name) {
        return values.optional(name);
    }

    String text(String name) {
        return values.path(name).asString("");
    }

    long number(String name, long otherwise) {
        return values.path(name).asLong(otherwise);
    }

    boolean flag(String name) {
        return values.path(name).asBoolean(false);
    }

    /** The uploaded file that a value refers to as {@code attach://name}. */
    Optional<Upload> upload(String value) {
        return value.startsWith("attach://")
                ? Optional.ofNullable(uploads.get(value.substring("attach://".length())))
                : Optional.empty();
    }

    /** The parameters and names of files, as a test or a person would want to see them. */
    ObjectNode summary() {
        var summary = values.deepCopy();
        uploads.forEach((name, upload) -> summary.putObject(name)
                .put("file_name", upload.fileName())
                .put("mime_type", upload.mime())
                .put("file_size", upload.bytes().length));
        return summary;
    }
}

package io.vzaimno.sim.instagram;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the simulated web site does with a request. */
public sealed interface Reply {

    JsonMapper JSON = JsonMapper.builder().build();

    /** A JSON object. */
    record Data(int status, ObjectNode body) implements Reply {}

    /** Anything else that has a body. */
    record Text(int status, Map<String, String> headers, String body) implements Reply {

        Text with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Text(status, Map.copyOf(more), body);
        }
    }

    /** The connection stays open and nothing comes. */
    record Hang() implements Reply {}

    /** Half of an answer comes, then nothing more, while the connection stays open. */
    record Stall() implements Reply {}

    /** The connection breaks, after a part of an answer or before any. */
    record Break(boolean halfway) implements Reply {}

    static Data data(ObjectNode body) {
        return new Data(200, body);
    }

    /** A JSON object, written with single quotes instead of double ones. */
    static Data json(int status, String body) {
        return new Data(status, (ObjectNode) JSON.readTree(body.replace('\'', '"')));
    }

    static Text html(int status, String content) {
        return new Text(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!DOCTYPE html><html lang=\"en\"><head><title>Instagram</title></head><body>%s</body></html>"
                        .formatted(content));
    }

    static Text redirect(String location) {
        return new Text(302, Map.of("Location", location), "");
    }

    static Text empty(int status) {
        return new Text(status, Map.of(), "");
    }
}

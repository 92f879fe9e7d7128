package io.vzaimno.sim.telegram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a bot sent: parameters as they came, by name, from the query, a form, JSON or a multipart body. */
record BotRequest(Map<String, JsonNode> parameters, Map<String, Upload> uploads) {

    static BotRequest read(String query, String contentType, byte[] body) {
        var request = new BotRequest(new LinkedHashMap<>(), new LinkedHashMap<>());
        request.addForm(query);
        if (contentType.startsWith("application/json")) {
            request.addJson(new String(body, StandardCharsets.UTF_8));
        } else if (contentType.startsWith("multipart/form-data")) {
            Multipart.read(contentType, body).forEach(request::addPart);
        } else {
            request.addForm(new String(body, StandardCharsets.UTF_8));
        }
        return request;
    }

    private void addForm(String form) {
        for (var pair : form.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        decoded(pair.substring(0, equals)), StringNode.valueOf(decoded(pair.substring(equals + 1))));
            }
        }
    }

    private void addJson(String body) {
        var json = Json.tryRead(body)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Refusal.badRequest("object expected as JSON body"));
        json.forEachEntry(parameters::put);
    }

    private void addPart(Upload part) {
        if (part.isFile()) {
            uploads.put(part.field(), part);
        } else {
            parameters.put(part.field(), StringNode.valueOf(part.text()));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}

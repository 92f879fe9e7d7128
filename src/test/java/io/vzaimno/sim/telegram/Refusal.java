package io.vzaimno.sim.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the Bot API says when it does not do what it was asked for. */
final class Refusal extends RuntimeException {

    private final int code;
    private final @Nullable Duration retryAfter;

    private Refusal(int code, String description, @Nullable Duration retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String reason) {
        return new Refusal(400, "Bad Request: " + reason, null);
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", null);
    }

    static Refusal forbidden(String reason) {
        return new Refusal(403, "Forbidden: " + reason, null);
    }

    static Refusal notFound() {
        return new Refusal(404, "Not Found", null);
    }

    static Refusal conflict(String reason) {
        return new Refusal(409, "Conflict: " + reason, null);
    }

    static Refusal tooLarge() {
        return new Refusal(413, "Request Entity Too Large", null);
    }

    static Refusal tooManyRequests(Duration pause) {
        return new Refusal(429, "Too Many Requests: retry after " + pause.toSeconds(), pause);
    }

    static Refusal internal() {
        return new Refusal(500, "Internal Server Error", null);
    }

    static Refusal badGateway() {
        return new Refusal(502, "Bad Gateway", null);
    }

    /** No answer at all: the connection breaks. */
    static Refusal broken() {
        return new Refusal(0, "", null);
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    ObjectNode toJson() {
        var body = Json.object().put("ok", false).put("error_code", code).put("description", description());
        if (retryAfter != null) {
            body.putObject("parameters").put("retry_after", retryAfter.toSeconds());
        }
        return body;
    }
}

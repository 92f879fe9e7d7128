package io.vzaimno.instagram.site;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An HTTP reply.
 *
 * @param json the body, if it is a JSON object, without the guard that some begin with
 */
record Reply(int status, Headers headers, String body, Optional<JsonNode> json) {

    private static final String GUARD = "for (;;);";

    static Reply of(int status, Headers headers, String body) {
        return new Reply(status, headers, body, object(body));
    }

    /** The node at this path of keys in the JSON object; a missing node if there is none. */
    JsonNode at(String... path) {
        var node = json.orElseThrow();
        for (var key : path) {
            node = node.path(key);
        }
        return node;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The path a redirect leads to; the rest of the address may hold secrets. */
    String redirectPath() {
        try {
            return Optional.ofNullable(URI.create(header("location").orElse("")).getPath())
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The value of a cookie that the reply sets. */
    Optional<String> cookie(String name) {
        return setCookie(name).filter(value -> !value.isEmpty()).filter(Reply::canBeSentBack);
    }

    /** The claim to repeat in later requests. */
    Optional<String> newClaim() {
        return header("x-ig-set-www-claim").filter(Reply::canBeSentBack);
    }

    boolean takesAway(String cookie) {
        return setCookie(cookie).filter(String::isEmpty).isPresent();
    }

    private Optional<String> setCookie(String name) {
        return headers.values("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> value(cookie.substring(name.length() + 1)))
                .reduce((_, last) -> last);
    }

    /** The Retry-After of the reply, in seconds or as a date. */
    Optional<Duration> retryAfter(Instant now) {
        return header("retry-after").flatMap(text -> wait(text, now)).filter(Duration::isPositive);
    }

    private static Optional<Duration> wait(String text, Instant now) {
        try {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return until(text, now);
        }
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean canBeSentBack(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 127 && c != ';');
    }

    private static String value(String cookie) {
        var end = cookie.indexOf(';');
        return (end < 0 ? cookie : cookie.substring(0, end)).strip().replace("\"", "");
    }

    private static Optional<JsonNode> object(String body) {
        try {
            var json = body.startsWith(GUARD) ? body.substring(GUARD.length()) : body;
            return Optional.of(Json.MAPPER.readTree(json)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}

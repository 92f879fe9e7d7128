package io.vzaimno.instagram.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The error in a body.
 *
 * @param detail the beginning of its message, in one line
 * @param words the messages, the kinds of error and the telling keys, in lower case
 * @param asksForLogin whether it asks for a login, which Instagram also does when it only throttles
 * @param failed whether it says of itself that it failed
 * @param hasErrorNumber whether it names an error by number or summary, as stored queries do
 */
record Complaint(String detail, String words, boolean asksForLogin, boolean failed, boolean hasErrorNumber) {

    private static final int LONGEST_DETAIL = 100;

    /** Keys carry the same meaning as messages, and are never translated. */
    private static final List<String> TELLING_KEYS =
            List.of("checkpoint_url", "challenge", "step_name", "feedback_title", "feedback_message", "logout_reason");

    private static final List<String> MESSAGES = List.of("message", "error_type", "summary", "errorSummary");
    private static final List<String> CODES = List.of("code", "bloks_action");

    static Complaint of(JsonNode json) {
        var errors =
                isPartial(json) ? Stream.<JsonNode>empty() : json.path("errors").valueStream();
        var parts = Stream.concat(Stream.of(json), errors).toList();
        var messages = said(parts, MESSAGES);
        var spam = json.path("spam").asBoolean(false) ? Stream.of("spam") : Stream.<String>empty();
        var keys = TELLING_KEYS.stream().filter(json::has);
        return new Complaint(
                line(String.join(" ", messages)),
                words(Stream.of(messages.stream(), said(parts, CODES).stream(), spam, keys)
                        .flatMap(words -> words)),
                json.path("require_login").asBoolean(false),
                json.path("status").asString("").equals("fail"),
                isTold(json.path("error")) || isTold(json.path("errorSummary")));
    }

    private static List<String> said(List<JsonNode> parts, List<String> keys) {
        return parts.stream()
                .flatMap(part -> keys.stream().map(part::path))
                .filter(said -> !said.isMissingNode() && !said.isNull())
                .map(said -> said.isString() ? said.asString() : said.toString())
                .toList();
    }

    /** A page instead of JSON. */
    static Complaint ofPage(String page) {
        var words = words(Stream.of(page));
        return new Complaint("a page instead of data", words, words.contains("accounts/login"), true, false);
    }

    /** Whether a stored query answered all the same: each error is about a field below a root that is there. */
    private static boolean isPartial(JsonNode json) {
        return json.path("errors").isArray()
                && json.path("data").isObject()
                && json.path("errors")
                        .valueStream()
                        .map(error -> error.path("path"))
                        .allMatch(path -> path.size() >= 2
                                && json.path("data")
                                        .path(path.get(0).asString(""))
                                        .isObject());
    }

    private static boolean isTold(JsonNode said) {
        return said.isString() ? !said.stringValue().isBlank() : said.isNumber() && said.intValue() != 0;
    }

    static String line(String message) {
        var line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}

package io.vzaimno.instagram.live;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a body has to say against the request.
 *
 * @param detail the beginning of its message, in one line
 * @param words the messages, the kinds of error and the keys that give them away, in lower case
 * @param asksForLogin which Instagram also does when it only means to slow us down
 * @param failed whether it says of itself that it failed
 */
record Complaint(String detail, String words, boolean asksForLogin, boolean failed) {

    private static final int LONGEST_DETAIL = 100;

    /** Keys say what messages say, and are never translated. */
    private static final List<String> TELLING_KEYS =
            List.of("checkpoint_url", "challenge", "feedback_title", "feedback_message", "logout_reason");

    static Complaint of(JsonNode json) {
        var messages = Stream.concat(Stream.of(json), json.path("errors").valueStream())
                .flatMap(part -> Stream.of("message", "error_type", "summary").map(part::path))
                .filter(said -> !said.isMissingNode() && !said.isNull())
                .map(said -> said.isString() ? said.asString() : said.toString())
                .toList();
        var spam = json.path("spam").asBoolean(false) ? Stream.of("spam") : Stream.<String>empty();
        var keys = TELLING_KEYS.stream().filter(json::has);
        return new Complaint(
                line(String.join(" ", messages)),
                words(Stream.of(messages.stream(), spam, keys).flatMap(words -> words)),
                json.path("require_login").asBoolean(false),
                json.path("status").asString("").equals("fail"));
    }

    /** A page that came instead of JSON. */
    static Complaint ofPage(String page) {
        var words = words(Stream.of(page));
        return new Complaint("a page instead of data", words, words.contains("accounts/login"), true);
    }

    static String line(String message) {
        var line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}

package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Turns the texts of a call into formatted text and keeps them within Telegram's limits. */
final class Texts {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private Texts() {}

    /** Refuses an empty text and broken formatting; the length is checked later, as Telegram does. */
    static FormattedText text(Arguments arguments) {
        if (arguments.text("text").isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        var text = read(
                arguments.text("text"),
                arguments.text("parse_mode"),
                arguments.values().path("entities"));
        if (text.text().isEmpty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        return text;
    }

    static FormattedText fitting(FormattedText text) {
        if (text.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    static FormattedText caption(Arguments arguments) {
        return caption(
                arguments.text("caption"),
                arguments.text("parse_mode"),
                arguments.values().path("caption_entities"));
    }

    static FormattedText caption(String caption, String parseMode, JsonNode entities) {
        var text = read(caption, parseMode, entities);
        if (text.text().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return text;
    }

    private static FormattedText read(String text, String parseMode, JsonNode entities) {
        var formatted = switch (parseMode.toLowerCase(Locale.ROOT)) {
            case "html" -> HtmlText.parse(text);
            case "" -> new FormattedText(text, given(text, entities));
            case "markdown", "markdownv2" -> throw new NotSimulated("parse_mode " + parseMode);
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
        return formatted.trimmed().withSpecials();
    }

    private static List<TextEntity> given(String text, JsonNode entities) {
        var given = entities.valueStream().map(TextEntity::of).toList();
        given.forEach(entity -> checkPlace(entity, text.length()));
        return given;
    }

    private static void checkPlace(TextEntity entity, int length) {
        if (entity.offset() < 0) {
            throw Refusal.badRequest("receive an entity with incorrect offset " + entity.offset());
        }
        if (entity.offset() >= length) {
            throw Refusal.badRequest("entity begins after the end of the text at UTF-16 offset " + entity.offset());
        }
        if (entity.end() > length) {
            throw Refusal.badRequest(
                    "entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
                            .formatted(entity.offset(), entity.end()));
        }
    }
}

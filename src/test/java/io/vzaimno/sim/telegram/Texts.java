package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;

/** Turns the texts of a call into formatted text, within Telegram's limits. */
final class Texts {

    static final int TEXT_LIMIT = 4096;
    static final int CAPTION_LIMIT = 1024;

    private Texts() {}

    static FormattedText text(Arguments arguments) {
        var text = read(arguments, "text", "entities");
        if (text.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (text.text().length() > TEXT_LIMIT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    static FormattedText caption(Arguments arguments) {
        var caption = read(arguments, "caption", "caption_entities");
        if (caption.text().length() > CAPTION_LIMIT) {
            throw Refusal.badRequest("message caption is too long");
        }
        return caption;
    }

    private static FormattedText read(Arguments arguments, String name, String entities) {
        var text = arguments.text(name);
        var parsed = switch (arguments.text("parse_mode").toLowerCase(java.util.Locale.ROOT)) {
            case "html" -> HtmlText.parse(text);
            case "" -> new FormattedText(text, given(arguments.values().path(entities)));
            case "markdown", "markdownv2" -> throw new NotSimulated("parse_mode Markdown");
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
        return parsed.trimmed().withSpecials();
    }

    private static java.util.List<TextEntity> given(JsonNode entities) {
        return entities.valueStream().map(TextEntity::of).toList();
    }
}

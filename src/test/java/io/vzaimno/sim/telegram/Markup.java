package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks keyboards as Telegram does, beyond their shape. */
final class Markup {

    private static final int MOST_BUTTONS = 100;

    private Markup() {}

    /** The keyboard to keep with the message: only inline ones stay there. */
    static Optional<JsonNode> inline(Arguments arguments) {
        var markup = arguments.find("reply_markup");
        markup.ifPresent(Markup::check);
        return markup.filter(keyboard -> !keyboard.path("inline_keyboard").isEmpty());
    }

    /** A keyboard below the text field, or the order to remove it. */
    static Optional<JsonNode> reply(Arguments arguments) {
        return arguments.find("reply_markup").filter(markup -> !markup.has("inline_keyboard"));
    }

    private static void check(JsonNode markup) {
        var buttons = markup.path("inline_keyboard")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        if (buttons.size() > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        buttons.forEach(Markup::checkButton);
    }

    private static void checkButton(JsonNode button) {
        if (button.path("text").asString("").isBlank()) {
            throw Refusal.badRequest("can't parse inline keyboard button: Button text must be non-empty");
        }
        button.optional("callback_data").ifPresent(data -> {
            var bytes = data.asString().getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                throw Refusal.badRequest("BUTTON_DATA_INVALID");
            }
        });
        button.optional("copy_text").ifPresent(copy -> {
            var length = copy.path("text").asString("").length();
            if (length < 1 || length > 256) {
                throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
            }
        });
        if (button.size() - (button.has("style") ? 1 : 0) - (button.has("icon_custom_emoji_id") ? 1 : 0) != 2) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
    }
}

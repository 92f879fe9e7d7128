package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks keyboards as Telegram does, beyond their shape. */
final class Markup {

    private static final int MOST_BUTTONS = 100;
    private static final Set<String> LOOKS = Set.of("text", "style", "icon_custom_emoji_id");
    private static final Set<String> STYLES = Set.of("danger", "success", "primary");
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*");
    /** Telegram wants a host with a dot in it, so {@code http://localhost} will not do. */
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("(?i)(?:https?://)?[^\\s/?#:]+\\.[^\\s/?#:.]+(?:[:/?#]\\S*)?");

    private Markup() {}

    /** The keyboard to keep with the message: only inline ones stay there. */
    static Optional<JsonNode> inline(Arguments arguments) {
        return arguments
                .find("reply_markup")
                .filter(markup -> markup.has("inline_keyboard"))
                .map(markup -> checked(markup, arguments.method()))
                .filter(markup -> !markup.path("inline_keyboard").isEmpty());
    }

    /** A keyboard below the text field, the order to remove it, or to reply. */
    static Optional<JsonNode> reply(Arguments arguments) {
        return arguments.find("reply_markup").filter(markup -> !markup.has("inline_keyboard"));
    }

    private static JsonNode checked(JsonNode markup, String method) {
        var buttons = markup.path("inline_keyboard")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        if (buttons.size() > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        var paying = method.equals("sendInvoice") && !buttons.isEmpty();
        if (paying && !buttons.getFirst().has("pay")) {
            throw Refusal.badRequest("REPLY_MARKUP_BUY_EMPTY");
        }
        buttons.stream().skip(paying ? 1 : 0).forEach(Markup::checkButton);
        return markup;
    }

    private static void checkButton(JsonNode button) {
        var acts = button.propertyNames().stream()
                .filter(name -> !LOOKS.contains(name))
                .toList();
        if (acts.isEmpty() || button.path("callback_data").asString("x").isEmpty()) {
            throw wrongButton("Text buttons are unallowed in the inline keyboard");
        }
        if (button.path("text").asString("").isBlank()) {
            throw wrongButton("Can't find field \"text\"");
        }
        if (acts.size() > 1) {
            throw new NotSimulated("a button with several actions: " + acts);
        }
        if (button.has("style") && !STYLES.contains(button.path("style").asString())) {
            throw Refusal.badRequest("BUTTON_STYLE_INVALID");
        }
        checkAct(acts.getFirst(), button.path(acts.getFirst()));
    }

    private static void checkAct(String act, JsonNode value) {
        switch (act) {
            case "callback_data" -> {
                if (value.asString().getBytes(StandardCharsets.UTF_8).length > 64) {
                    throw Refusal.badRequest("BUTTON_DATA_INVALID");
                }
            }
            case "copy_text" -> {
                var length = value.path("text").asString("").length();
                if (length < 1 || length > 256) {
                    throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
                }
            }
            case "url" -> checkAddress(value.asString());
            case "pay", "callback_game" -> throw Refusal.badRequest("BUTTON_TYPE_INVALID");
            default -> throw new NotSimulated("a button with " + act);
        }
    }

    private static void checkAddress(String url) {
        var scheme = SCHEME.matcher(url);
        if (scheme.matches() && scheme.group(1).equalsIgnoreCase("tg")) {
            return;
        }
        if (scheme.matches() && !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
            throw wrongAddress(url, "Unsupported URL protocol");
        }
        if (!WEB_ADDRESS.matcher(url).matches()) {
            throw wrongAddress(url, "Wrong HTTP URL");
        }
    }

    private static Refusal wrongAddress(String url, String reason) {
        return Refusal.badRequest("inline keyboard button URL '%s' is invalid: %s".formatted(url, reason));
    }

    private static Refusal wrongButton(String reason) {
        return Refusal.badRequest("can't parse inline keyboard button: " + reason);
    }
}

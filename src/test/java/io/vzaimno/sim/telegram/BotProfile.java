package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot says about itself: its name, commands and descriptions. */
final class BotProfile {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

    private final World world;

    BotProfile(World world) {
        this.world = world;
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("getMe", _ -> me());
        methods.put("setMyCommands", this::setCommands);
        methods.put("getMyCommands", arguments -> commands(key(arguments)));
        methods.put("deleteMyCommands", this::deleteCommands);
        describe(methods, "Name", "name", 64);
        describe(methods, "Description", "description", 512);
        describe(methods, "ShortDescription", "short_description", 120);
    }

    private ObjectNode me() {
        return world.bot
                .deepCopy()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private JsonNode setCommands(Arguments arguments) {
        for (var command : arguments.values().path("commands")) {
            if (!COMMAND.matcher(command.path("command").asString("")).matches()) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            var length = command.path("description").asString("").length();
            if (length < 1 || length > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        world.settings.putValue(key(arguments), arguments.values().path("commands"));
        world.listeners.tell(Listeners.EVERYWHERE, "state", Json.object());
        return BooleanNode.TRUE;
    }

    private JsonNode deleteCommands(Arguments arguments) {
        world.settings.remove(key(arguments));
        return BooleanNode.TRUE;
    }

    private JsonNode commands(String key) {
        return world.settings.value(key).orElseGet(Json::array);
    }

    /** The menu as a user sees it in his private chat: the narrowest scope wins, his language before none. */
    JsonNode menu(long user, String language) {
        return List.of("chat:" + user, "all_private_chats", "default").stream()
                .flatMap(scope -> List.of(scope + "/" + language, scope + "/").stream())
                .map(key -> commands("commands/" + key))
                .filter(commands -> !commands.isEmpty())
                .findFirst()
                .orElseGet(Json::array);
    }

    /** What an empty chat shows; in the user's language, else in none. */
    String description(String language) {
        return world.settings
                .find("description/" + language)
                .or(() -> world.settings.find("description/"))
                .map(found -> found.path("description").asString(""))
                .orElse("");
    }

    private static String key(Arguments arguments) {
        var scope = arguments.values().path("scope");
        var chat = scope.has("chat_id") ? ":" + scope.path("chat_id").asString() : "";
        return "commands/" + scope.path("type").asString("default") + chat + "/" + arguments.text("language_code");
    }

    private void describe(Map<String, BotMethod> methods, String title, String field, int most) {
        methods.put("setMy" + title, arguments -> {
            var text = arguments.values().path(field);
            if (text.asString("").length() > most) {
                throw Refusal.badRequest("%s is too long".formatted(field));
            }
            world.settings.put(
                    field + "/" + arguments.text("language_code"), Json.object().set(field, text));
            return BooleanNode.TRUE;
        });
        methods.put(
                "getMy" + title,
                arguments -> world.settings
                        .find(field + "/" + arguments.text("language_code"))
                        .orElseGet(() -> Json.object().put(field, "")));
    }
}

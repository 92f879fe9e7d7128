package io.vzaimno.sim.telegram;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people on the page: whom one can be. */
final class PagePeople {

    private static final int LONGEST_PREVIEW = 80;

    private static final Map<String, String> SIGNS = Map.of(
            "photo",
            "🖼",
            "sticker",
            "🙂",
            "voice",
            "🎤",
            "contact",
            "👤",
            "location",
            "📍",
            "invoice",
            "🧾",
            "successful_payment",
            "⭐",
            "refunded_payment",
            "↩️");

    private final World world;

    PagePeople(World world) {
        this.world = world;
    }

    /** With the newest message of each, those who talked last first. */
    ArrayNode list() {
        var people = world.locked(() -> world.people.users().stream()
                .map(person -> entry((ObjectNode) person.path("user")))
                .toList());
        Comparator<ObjectNode> newest =
                Comparator.comparingLong(person -> -person.path("date").asLong(0));
        return Json.array(people.stream().sorted(newest).toList());
    }

    /** A new person with a name and a language, who has not written yet. */
    ObjectNode add(ObjectNode wish) {
        return world.locked(() -> {
            var id = world.people.users().stream()
                            .mapToLong(person -> person.path("user").path("id").asLong())
                            .max()
                            .orElse(1000)
                    + 1;
            var name = wish.path("name").asString("").strip();
            world.people.change(
                    id,
                    standing -> ((ObjectNode) standing.path("user"))
                            .put("first_name", name.isEmpty() ? "User " + id : name)
                            .put("language_code", wish.path("language").asString("en")));
            return Json.object().put("id", id);
        });
    }

    private ObjectNode entry(ObjectNode face) {
        var entry = Json.object();
        entry.set("user", face);
        var messages = world.chats.in(face.path("id").asLong());
        if (!messages.isEmpty()) {
            entry.put("date", messages.getLast().path("date").asLong()).put("preview", preview(messages.getLast()));
        }
        return entry;
    }

    /** The first line of the newest message; a picture stands for what has no words. */
    private static String preview(ObjectNode last) {
        var words = last.path("text").asString(last.path("caption").asString(""));
        var line =
                (words.isEmpty() ? wordless(last) : words).lines().findFirst().orElse("");
        return line.length() <= LONGEST_PREVIEW ? line : line.substring(0, LONGEST_PREVIEW) + "…";
    }

    private static String wordless(ObjectNode last) {
        return SIGNS.entrySet().stream()
                .filter(sign -> last.has(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> last.path("document").path("file_name").asString("…"));
    }
}

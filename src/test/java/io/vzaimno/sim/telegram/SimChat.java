package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a user sees in a chat now. */
public final class SimChat {

    private final World world;
    private final long id;

    SimChat(World world, long id) {
        this.world = world;
        this.id = id;
    }

    /** Of both sides, oldest first, without deleted ones. */
    public List<SimMessage> messages() {
        return world.locked(() -> world.chats.in(id)).stream()
                .map(message -> new SimMessage(world, message))
                .toList();
    }

    /** What the bot has sent, oldest first. */
    public List<SimMessage> fromBot() {
        return messages().stream().filter(SimMessage::fromBot).toList();
    }

    /** The newest message of the bot. */
    public Optional<SimMessage> last() {
        return fromBot().reversed().stream().findFirst();
    }

    /** The newest message of the bot that has this text in it. */
    public Optional<SimMessage> saying(String part) {
        return fromBot().reversed().stream()
                .filter(message -> message.text().contains(part))
                .findFirst();
    }

    /** The documents that the bot has sent, oldest first. */
    public List<SimFile> documents() {
        return fromBot().stream()
                .flatMap(message -> message.document().stream())
                .toList();
    }

    /** The texts of the keyboard below the text field, row by row; empty when there is none. */
    public List<String> keyboard() {
        return world.locked(() -> world.settings.find("keyboard/" + id)).stream()
                .flatMap(keyboard -> keyboard.path("keyboard").valueStream())
                .flatMap(JsonNode::valueStream)
                .map(button -> button.isString()
                        ? button.asString()
                        : button.path("text").asString())
                .toList();
    }

    @Override
    public String toString() {
        return messages().toString();
    }
}

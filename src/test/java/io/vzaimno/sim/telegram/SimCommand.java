package io.vzaimno.sim.telegram;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A line of the bot's command menu; the command is without its slash. */
public record SimCommand(String command, String description) {

    static List<SimCommand> list(JsonNode commands) {
        return commands.valueStream()
                .map(command -> new SimCommand(
                        command.path("command").asString(),
                        command.path("description").asString()))
                .toList();
    }
}

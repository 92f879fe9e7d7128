package io.vzaimno.sim.telegram;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A button that was pressed: the user waits for the bot's answer, with a spinner on the button. */
public final class Press {

    private final World world;
    private final ObjectNode update;

    Press(World world, ObjectNode update) {
        this.world = world;
        this.update = update;
    }

    /** What the bot let the user see; all of it may be empty. */
    public record Answer(String text, boolean alert, String url) {}

    /** Empty while the spinner turns. */
    public Optional<Answer> answer() {
        var id = update.path("callback_query").path("id").asString();
        return world.locked(() -> world.callbacks.answerTo(id))
                .map(answer -> new Answer(
                        answer.path("text").asString(),
                        answer.path("show_alert").asBoolean(),
                        answer.path("url").asString()));
    }

    /** The update that the bot gets. */
    public ObjectNode update() {
        return update;
    }
}

package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;

/** Plays one method of the Bot API, under the world's lock; refuses by a {@link Refusal}. */
interface BotMethod {
    JsonNode call(Arguments arguments);
}

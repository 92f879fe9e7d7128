package io.vzaimno.sim.telegram;

import java.time.Instant;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of the bot and what came of it.
 *
 * @param at when it arrived
 * @param parameters as understood; uploaded files by name, type and size
 * @param status the HTTP status it was answered with, 0 when the connection was broken instead
 * @param answer the body in the Bot API's shape: {@code {ok, result}} or {@code {ok, error_code, description}}
 */
public record Call(Instant at, String method, ObjectNode parameters, int status, ObjectNode answer) {

    public boolean ok() {
        return answer.path("ok").asBoolean(false);
    }

    /** The reason of a refusal; empty when there was none. */
    public String description() {
        return answer.path("description").asString("");
    }

    public OptionalLong chat() {
        var chat = parameters.path("chat_id");
        return chat.isIntegralNumber() ? OptionalLong.of(chat.asLong()) : OptionalLong.empty();
    }
}

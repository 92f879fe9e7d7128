package io.vzaimno.sim.telegram;

import java.time.Instant;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of the bot and what came of it.
 *
 * @param at when it arrived
 * @param parameters as understood; uploaded files by name, type and size
 * @param status the HTTP status of the answer, which the bot did not get to see after {@link Fault.BreakAfter}; 0 when the
 *     connection broke before anything was done
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

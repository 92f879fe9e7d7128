package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Answers to pressed buttons. */
final class CallbackAnswers implements BotMethod {

    private static final int LONGEST_TEXT = 200;

    private final World world;

    CallbackAnswers(World world) {
        this.world = world;
    }

    @Override
    public JsonNode call(Arguments arguments) {
        var text = arguments.text("text");
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        var answer = Json.object()
                .put("text", text)
                .put("show_alert", arguments.flag("show_alert"))
                .put("url", arguments.text("url"));
        world.callbacks.answer(arguments.text("callback_query_id"), answer);
        return BooleanNode.TRUE;
    }
}

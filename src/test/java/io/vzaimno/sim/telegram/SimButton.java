package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;

/**
 * A button below a message.
 *
 * @param data what the bot gets when it is pressed; empty for other kinds of buttons
 * @param url where it leads; empty for other kinds
 * @param json the whole button in the Bot API's shape
 */
public record SimButton(String text, String data, String url, JsonNode json) {

    static SimButton of(JsonNode json) {
        return new SimButton(
                json.path("text").asString(""),
                json.path("callback_data").asString(""),
                json.path("url").asString(""),
                json);
    }

    boolean isCalled(String textOrData) {
        return text.equals(textOrData) || data.equals(textOrData);
    }
}

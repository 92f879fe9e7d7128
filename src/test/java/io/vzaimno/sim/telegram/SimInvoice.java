package io.vzaimno.sim.telegram;

import tools.jackson.databind.JsonNode;

/**
 * An invoice in Telegram Stars.
 *
 * @param price in whole Stars
 * @param payload what the bot attached to it; users never see it
 * @param startParameter empty when forwarded copies can be paid too
 * @param paid whether it was paid; only one that is bound to its chat shows it
 */
public record SimInvoice(
        String title, String description, long price, String payload, String startParameter, boolean paid) {

    static SimInvoice of(JsonNode json) {
        return new SimInvoice(
                json.path("title").asString(),
                json.path("description").asString(),
                json.path("price").asLong(),
                json.path("payload").asString(),
                json.path("start_parameter").asString(),
                json.path("paid").asBoolean());
    }

    boolean isForOneChat() {
        return !startParameter.isEmpty();
    }
}

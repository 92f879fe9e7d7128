package io.vzaimno.sim.instagram;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The variables of a GraphQL request. */
record Variables(JsonNode json) {

    static Variables of(Seen seen) {
        try {
            return new Variables(Reply.JSON.readTree(seen.parameter("variables")));
        } catch (JacksonException _) {
            return new Variables(MissingNode.getInstance());
        }
    }

    /** A text by its JSON pointer; empty when it is missing or no text. */
    String text(String pointer) {
        var value = json.at(pointer);
        return value.isString() ? value.asString() : "";
    }
}

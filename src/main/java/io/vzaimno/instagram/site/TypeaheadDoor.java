package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import tools.jackson.databind.JsonNode;

/** The search as one types. It shows some twenty accounts; one that is not among them may exist all the same. */
record TypeaheadDoor(Browser browser, Document document) implements NameDoor {

    private static final String ROOT = "xdt_api__v1__fbsearch__non_profiled_serp";

    @Override
    public DoorRequest<Finding> byName(Session session, Handle name) {
        var variables = Json.MAPPER
                .createObjectNode()
                .put("hasQuery", true)
                .put("query", name.value())
                .toString();
        return new DoorRequest<>(
                browser.document(session, session.requireTokens(), document, ROOT, variables),
                RequestKind.DOCUMENT,
                reply -> hits(reply.at("data", ROOT, "users"), name));
    }

    private static Answer<Finding> hits(JsonNode users, Handle name) {
        return users.isArray()
                ? UserJson.among(users.valueStream(), name)
                : new Answer.Refused<>(new Refusal.DocumentRetired("an answer without hits"));
    }
}

package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The search of former times. One that it does not show may exist all the same. */
record TopSearchDoor(Browser browser) implements NameDoor {

    @Override
    public DoorRequest<Finding> byName(Session session, Handle name) {
        return new DoorRequest<>(
                browser.get(
                        session,
                        "web/search/topsearch/",
                        Map.of("context", "blended", "query", name.value()),
                        browser.home()),
                RequestKind.LOOK_UP,
                reply -> hits(reply.at("users"), name));
    }

    private static Answer<Finding> hits(JsonNode hits, Handle name) {
        return hits.isArray()
                ? UserJson.among(hits.valueStream().map(hit -> hit.path("user")), name)
                : new Answer.Refused<>(new Refusal.Unreadable("an answer without hits"));
    }
}

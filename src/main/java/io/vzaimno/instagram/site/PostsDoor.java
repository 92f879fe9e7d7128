package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The first post of a profile. An account without a post that the session may see looks like none at all. */
record PostsDoor(Browser browser, Document document) implements NameDoor {

    private static final String ROOT = "xdt_api__v1__feed__user_timeline_graphql_connection";
    private static final String FLAG = "__relay_internal__pv__Polaris%srelayprovider";

    @Override
    public DoorRequest<Finding> byName(Session session, Handle name) {
        return new DoorRequest<>(
                browser.document(session, session.requireTokens(), document, ROOT, variables(name)),
                RequestKind.DOCUMENT,
                reply -> author(reply.at("data", ROOT, "edges"), name));
    }

    private static String variables(Handle name) {
        return Json.MAPPER.writeValueAsString(Map.of(
                "data",
                Map.of(
                        "count", 1,
                        "include_reel_media_seen_timestamp", true,
                        "include_relationship_info", true,
                        "latest_besties_reel_media", true,
                        "latest_reel_media", true),
                "username",
                name.value(),
                FLAG.formatted("MultiCaptionCarouselEnabled"),
                true,
                FLAG.formatted("ShortDramaEnabled"),
                false,
                FLAG.formatted("ReelsRecoDebugOverlayEnabled"),
                false));
    }

    /** A post may belong to several people: only one of this name counts. */
    private static Answer<Finding> author(JsonNode posts, Handle name) {
        return posts.isArray()
                ? UserJson.among(
                        posts.valueStream().map(post -> post.path("node").path("user")), name)
                : new Answer.Refused<>(new Refusal.DocumentRetired("an answer without posts"));
    }
}

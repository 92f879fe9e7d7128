package io.vzaimno.sim.instagram;

import java.net.http.HttpResponse;

/** Asks any door about any account, as well as that door can be asked. */
final class DoorClient {

    private final InstagramSimulator instagram;
    private final SimSession session;
    private final Asking asking;
    private final String token;

    DoorClient(InstagramSimulator instagram, SimSession session) {
        this.instagram = instagram;
        this.session = session;
        asking = new Asking(instagram, session).with("X-CSRFToken", session.csrfToken());
        token = GraphqlAsking.token(asking.get("/").body());
    }

    HttpResponse<String> ask(Door door, Member about) {
        var name = about.name();
        var pk = about.pk();
        return switch (door) {
            case PAGE -> asking.get("/%s/".formatted(name));
            case HOME -> asking.get("/");
            case DOCUMENT -> graphql().profile(pk);
            case POSTS -> graphql().ask(Document.POSTS, "{'username':'%s'}".formatted(name));
            case TYPEAHEAD -> graphql().ask(Document.SEARCH, "{'query':'%s'}".formatted(name));
            case UNKNOWN_DOCUMENT ->
                graphql()
                        .with("doc_id", "1")
                        .with("fb_api_req_friendly_name", "None")
                        .ask(Document.PROFILE, "{}");
            case WEB_PROFILE_INFO -> asking.get("/api/v1/users/web_profile_info/?username=" + name);
            case TOP_SEARCH -> asking.get("/web/search/topsearch/?query=" + name);
            case INFO -> asking.get("/api/v1/users/%s/info/".formatted(pk));
            case FEED -> asking.get("/api/v1/feed/user/%s/username/".formatted(name));
            case LISTS ->
                asking.get("/api/v1/friendships/" + pk + "/followers/?count=12&search_surface=follow_list_page");
            case FRIENDSHIP -> asking.get("/api/v1/friendships/show/%s/".formatted(pk));
            case SHOW_MANY -> asking.post("/api/v1/friendships/show_many/", "user_ids=" + pk);
            case LEGACY_LISTS ->
                asking.get("/graphql/query/?query_hash=x&variables=%%7B%%22id%%22:%%22%s%%22%%7D".formatted(pk));
            case OTHER -> asking.get("/api/v1/something/else/");
        };
    }

    private GraphqlAsking graphql() {
        return new GraphqlAsking(instagram, session).with("fb_dtsg", token);
    }
}

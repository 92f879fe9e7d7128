package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestRequestTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start(clock).spring();
    private final SimProfile mila =
            instagram.profile("mila").followers("ann", "bob", "cid", "dan", "eve", "fay", "gus");
    private final SimSession login = instagram.login("viewer");
    private final Asking asking = new Asking(instagram, login);

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void turnsAwayWhatTheWebSiteWouldTurnAway() {
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        assertThat(asking.get(info).statusCode()).isEqualTo(200);
        assertThat(asking.get(info.substring(0, info.length() - 1)).statusCode())
                .isEqualTo(405);
        assertThat(new Asking(instagram, login).without("X-IG-App-ID").get(info).body())
                .startsWith("<!DOCTYPE html>");
        assertThat(new Asking(instagram, login)
                        .with("User-Agent", "Instagram 300 Android")
                        .get(info)
                        .body())
                .contains("useragent mismatch");
        assertThat(new Asking(instagram, login)
                        .with("Cookie", "sessionid=1%3Afalse")
                        .get(info)
                        .body())
                .contains("require_login");
        assertThat(new Asking(instagram, login)
                        .without("Cookie")
                        .get(info)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/accounts/login/"));
    }

    @Test
    void oneMayBeLoggedInTwice() {
        var second = instagram.login("viewer");
        login.revoke();

        var answer = new Asking(instagram, second)
                .get("/api/v1/users/%s/info/".formatted(mila.member().pk()));

        assertThat(second.id()).isNotEqualTo(login.id());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedLoginIsTakenAway() {
        login.revoke();

        var answer = asking.get("/api/v1/users/%s/info/".formatted(mila.member().pk()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("sessionid=\"\""));
    }

    @Test
    void theOldListsAreDead() {
        var dead = asking.json(
                "/graphql/query/?query_hash=37479f2b8209594dde7facb0d904896a&variables=%%7B%%22id%%22:%%22%s%%22%%7D"
                        .formatted(mila.member().pk()));

        assertThat(dead.at("/data/user/edge_followed_by/count").asInt()).isEqualTo(7);
        assertThat(dead.at("/data/user/edge_followed_by/edges").size()).isZero();
    }

    @Test
    void tellsWhoFollowsTheViewer() {
        instagram.profile("viewer").followers("mila").following("ann");

        var friendship = asking.json(
                "/api/v1/friendships/show/%s/".formatted(mila.member().pk()));

        assertThat(friendship.path("followed_by").asBoolean()).isTrue();
        assertThat(friendship.path("following").asBoolean()).isFalse();
    }

    @Test
    void tellsWhomTheViewerFollowsOfMany() {
        instagram.profile("viewer").following("ann");
        instagram.profile("mila").following("viewer");
        var ids = "user_ids=%s,%s,5"
                .formatted(mila.member().pk(), instagram.profile("ann").member().pk());

        var answer = Reply.JSON.readTree(new Asking(instagram, login)
                .with("X-CSRFToken", login.csrfToken())
                .post("/api/v1/friendships/show_many/", ids)
                .body());

        var statuses = answer.path("friendship_statuses");
        assertThat(statuses.size()).isEqualTo(2);
        assertThat(statuses.path(mila.member().pk()).path("following").asBoolean(true))
                .isFalse();
        assertThat(statuses.valueStream()).allMatch(status -> status.has("following") && !status.has("followed_by"));
    }

    @Test
    void wantsTheCsrfTokenWithWhatIsPosted() {
        assertThat(asking.post("/api/v1/friendships/show_many/", "user_ids=1").body())
                .contains("CSRF");
        assertThat(asking.get("/api/v1/friendships/show_many/").statusCode()).isEqualTo(405);
    }

    @Test
    void tellsTheOwnerOfAFeed() {
        var feed = asking.json("/api/v1/feed/user/mila/username/");

        assertThat(feed.at("/user/pk").asString()).isEqualTo(mila.member().pk());
        assertThat(asking.get("/api/v1/feed/user/not.there/username/").statusCode())
                .isEqualTo(404);
    }
}

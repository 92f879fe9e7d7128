package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstagramSimulatorTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start(clock);
    private final SimProfile mila =
            instagram.profile("mila").followers("ann", "bob", "cid", "dan", "eve", "fay", "gus");
    private final SimSession login = instagram.login("viewer");
    private final Asking asking = new Asking(instagram, login);

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void inventsAMillionFollowersInNoTime() {
        var huge = instagram.profile("huge").followers(1_200_000).following(10);

        assertThat(huge.declaredCount(FOLLOWERS)).isEqualTo(1_200_000);
        assertThat(asking.page(huge, "followers", "").path("users").size()).isBetween(12, 25);
    }

    @Test
    void inventsNoNameTwice() {
        assertThat(IntStream.range(0, 200_000)
                        .mapToObj(InventedNames::member)
                        .map(Member::name)
                        .distinct())
                .hasSize(200_000)
                .allMatch(name -> name.matches("[a-z0-9._]{1,30}"));
    }

    @Test
    void inventsTheSharedPartOfBothLists() {
        var ivo = instagram.profile("ivo").followers(300).following(200).mutual(120);

        assertThat(ivo.notFollowingBack()).hasSize(80);
        assertThat(ivo.people(FOLLOWERS)).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void followersComeInPagesOfItsOwnSizeAndFollowedInTheAskedOne() {
        var ivo = instagram.profile("ivo").followers(200).following(120);

        var followers = asking.walk(ivo, "followers", 100);
        var following = asking.walk(ivo, "following", 100);

        assertThat(followers.subList(0, followers.size() - 1))
                .allSatisfy(page -> assertThat(page).hasSizeBetween(12, 25));
        assertThat(following).extracting(List::size).containsExactly(50, 50, 20);
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
    void givesListsOnlyToPagesOfTheSite() {
        var list = "/api/v1/friendships/%s/followers/?count="
                .formatted(mila.member().pk());

        assertThat(asking.get(list + "12&search_surface=follow_list_page").body())
                .contains("ann");
        assertThat(asking.get(list + "12").body()).startsWith("<!DOCTYPE html>");
        assertThat(asking.get(list + "201&search_surface=follow_list_page").statusCode())
                .isEqualTo(400);
        assertThat(asking.without("Referer")
                        .get(list + "12&search_surface=follow_list_page")
                        .body())
                .startsWith("<!DOCTYPE html>");
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
    void theWorldChangesBetweenPages() {
        instagram.habits().pageSize(FOLLOWERS, 3);
        instagram.when(Matching.list(FOLLOWERS).page(2)).first(() -> mila.gain("new"));
        instagram.when(Matching.list(FOLLOWERS).page(3)).first(() -> instagram.rename("gus", "august"));

        assertThat(asking.walk(mila, "followers", 9))
                .containsExactly(List.of("ann", "bob", "cid"), List.of("cid", "dan", "eve"), List.of("fay", "august"));
    }

    @Test
    void theDeactivatedAreCountedButNotShown() {
        instagram.deactivate("dan");

        assertThat(asking.walk(mila, "followers", 9))
                .containsExactly(List.of("ann", "bob", "cid", "eve", "fay", "gus"));
        assertThat(mila.declaredCount(FOLLOWERS)).isEqualTo(7);
        assertThat(mila.people(FOLLOWERS)).hasSize(6);
    }

    @Test
    void cursorsAreForOneViewerAndForATime() {
        instagram.habits().pageSize(FOLLOWERS, 3).cursorLife(Duration.ofHours(1));
        var cursor = asking.page(mila, "followers", "").path("next_max_id").asString();

        var other = new Asking(instagram, instagram.login("other")).page(mila, "followers", cursor);
        clock.advance(Duration.ofHours(2));
        var late = asking.page(mila, "followers", cursor);

        assertThat(other.path("status").asString()).isEqualTo("fail");
        assertThat(late.path("status").asString()).isEqualTo("fail");
    }

    @Test
    void whoAsksTooMuchIsThrottledThenBlockedThenChallenged() {
        instagram.budget(new Budget(2, Duration.ofMinutes(11), Duration.ofMinutes(10)));
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        assertThat(answers(info, 3)).containsExactly("ok", "ok", "Please wait a few minutes before you try again.");
        clock.advance(Duration.ofMinutes(9));
        assertThat(answers(info, 1)).containsExactly("Please wait a few minutes before you try again.");
        clock.advance(Duration.ofMinutes(9));
        assertThat(answers(info, 1)).containsExactly("Please wait a few minutes before you try again.");
        clock.advance(Duration.ofMinutes(11));
        assertThat(answers(info, 3)).startsWith("ok", "ok");
        clock.advance(Duration.ofMinutes(11));
        assertThat(answers(info, 3)).endsWith("feedback_required");
        clock.advance(Duration.ofMinutes(11));
        assertThat(answers(info, 3)).endsWith("checkpoint_required");
    }

    @Test
    void seesWhoAsksTwiceAtOnce() throws Exception {
        instagram.habits().latency(Duration.ofSeconds(20));
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> asking.get(info));
            var two = threads.submit(() -> asking.get(info));
            while (instagram.traffic().requests().size() < 2) {
                Thread.onSpinWait();
            }
            while (!one.isDone() || !two.isDone()) {
                instagram.release();
                Thread.onSpinWait();
            }
        }

        assertThat(instagram.traffic().overlaps()).hasSize(1);
    }

    @Test
    void tellsTheRhythmInWhichItWasAsked() {
        var info = "/api/v1/users/%s/info/".formatted(mila.member().pk());

        asking.get(info);
        clock.advance(Duration.ofSeconds(4));
        asking.get(info);

        assertThat(instagram.traffic().pauses(login)).containsExactly(Duration.ofSeconds(4));
        assertThat(instagram.traffic().overlaps()).isEmpty();
    }

    @Test
    void theDemoHasSomethingOfEachKind() {
        var session = DemoProfiles.addTo(instagram);

        assertThat(session.id()).startsWith(session.viewer().member().pk() + "%3A");
        assertThat(instagram.profile(DemoProfiles.SMALL).notFollowingBack()).hasSize(11);
        assertThat(instagram.profile(DemoProfiles.MEDIUM).people(FOLLOWING)).hasSize(280);
        assertThat(instagram.profile(DemoProfiles.LARGE).people(FOLLOWERS)).hasSize(3_120);
        assertThat(instagram.profile(DemoProfiles.PRIVATE).member().isPrivate()).isTrue();
        assertThat(instagram.profile(DemoProfiles.HUGE).declaredCount(FOLLOWERS))
                .isEqualTo(1_200_000);
        assertThat(instagram.profile(DemoProfiles.HOSTILE).people(FOLLOWING))
                .extracting(Member::fullName)
                .contains("=HYPERLINK(\"https://evil.invalid\",\"click\")");
        assertThat(asking.get("/api/v1/users/web_profile_info/?username=nobody.at.all")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> answers(String path, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> asking.json(path))
                .map(answer ->
                        answer.path("message").asString(answer.path("status").asString()))
                .toList();
    }
}

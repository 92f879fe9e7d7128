package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FollowListTests {

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
    void followersComeInPagesOfItsOwnSizeAndFollowedInTheAskedOne() {
        var ivo = instagram.profile("ivo").followers(200).following(120);

        var followers = asking.walk(ivo, "followers", 100);
        var following = asking.walk(ivo, "following", 100);

        assertThat(followers.subList(0, followers.size() - 1))
                .allSatisfy(page -> assertThat(page).hasSizeBetween(12, 25));
        assertThat(following).extracting(List::size).containsExactly(50, 50, 20);
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
    void inNovemberPagesHoldUpTo25AndTheSecondOfFollowersIsShort() {
        instagram.november();
        var ivo = instagram.profile("ivo").followers(60).following(60);

        assertThat(asking.walk(ivo, "followers", 9)).extracting(List::size).containsExactly(25, 14, 21);
        assertThat(asking.walk(ivo, "following", 9)).extracting(List::size).containsExactly(25, 25, 10);
        assertThat(sizes(ivo)).containsExactly(12, 7, 12);
    }

    @Test
    void inNovemberAPageSizeThatIsSetGoesFirst() {
        instagram.november().habits().pageSize(FOLLOWERS, 3);

        assertThat(asking.walk(mila, "followers", 9)).extracting(List::size).containsExactly(3, 3, 1);
    }

    @Test
    void inNovemberCursorsOfFollowersHave120Characters() {
        instagram.november();
        var ivo = instagram.profile("ivo").followers(60).following(60);

        var followers = asking.page(ivo, "followers", "").path("next_max_id").asString();
        var again = asking.page(ivo, "followers", "").path("next_max_id").asString();
        var following = asking.page(ivo, "following", "").path("next_max_id").asString();

        assertThat(followers).hasSize(120).isNotEqualTo(again);
        assertThat(following).isEqualTo("25");
    }

    @Test
    void inNovemberHasMoreTellsTheTruth() {
        var ivo = instagram.november().profile("ivo").followers(30);

        var first = asking.page(ivo, "followers", "");
        var last = asking.page(ivo, "followers", cursor(first));

        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("page_size").asInt()).isEqualTo(25);
        assertThat(last.path("has_more").asBoolean(true)).isFalse();
        assertThat(last.has("next_max_id")).isFalse();
        instagram.habits().truthfulHasMore(false);
        assertThat(asking.page(ivo, "followers", "").path("has_more").asBoolean(true))
                .isFalse();
    }

    @Test
    void inNovemberPagesTellMoreThanPeople() {
        instagram.november();
        instagram.profile("viewer").followers(40);
        var ivo = instagram.profile("ivo").followers(40).following(40);

        var first = asking.page(ivo, "followers", "");
        var second = asking.page(ivo, "followers", cursor(first));
        var following = asking.page(ivo, "following", "");
        var own = asking.page(instagram.profile("viewer"), "followers", "");

        assertThat(first.path("groups").size()).isZero();
        assertThat(first.has("more_groups_available")).isTrue();
        assertThat(first.path("follow_ranking_token").asString())
                .contains("|" + login.viewer().member().pk() + "|");
        assertThat(second.has("groups")).isFalse();
        assertThat(following.has("groups")).isFalse();
        assertThat(following.path("hidden_following_account_count").asInt(-1)).isZero();
        assertThat(own.at("/groups/0/facepile").size()).isOne();
    }

    @Test
    void inNovemberPeopleCarryTheirIdUnderFourNames() {
        instagram.november();
        mila.following("ann", "bob");

        var follower = asking.page(mila, "followers", "").at("/users/0");
        var followed = asking.page(mila, "following", "").at("/users/0");

        assertThat(List.of("pk", "pk_id", "id", "strong_id__"))
                .allSatisfy(name -> assertThat(follower.path(name).asString())
                        .isEqualTo(followed.path("pk").asString()));
        assertThat(follower.has("is_favorite")).isFalse();
        assertThat(followed.path("is_favorite").asBoolean(true)).isFalse();
        assertThat(follower.has("friendship_status")).isFalse();
        assertThat(follower.has("profile_pic_id"))
                .isNotEqualTo(follower.path("has_anonymous_profile_picture").asBoolean());
    }

    @Test
    void inNovemberAnyPageOfTheSiteMayAsk() {
        instagram.november();
        var list = "/api/v1/friendships/%s/".formatted(mila.member().pk());
        asking.with("Referer", instagram.url() + "/");

        assertThat(asking.get(list + "followers/?count=12&search_surface=follow_list_page")
                        .body())
                .contains("ann");
        assertThat(asking.get(list + "following/?count=12").body()).contains("users");
        assertThat(asking.get(list + "followers/?count=12").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void cursorsOfAnEarlierSimulatorMayLeadOn() {
        instagram.november().habits().anyOffset();
        var ivo = instagram.profile("ivo").followers(60);
        var cursor = cursor(asking.page(ivo, "followers", ""));

        var other = new Asking(instagram, instagram.login("other")).page(ivo, "followers", cursor);

        assertThat(other.at("/users/0/username").asString())
                .isEqualTo(ivo.people(FOLLOWERS).get(25).name());
    }

    /** Of three pages of which 12 are asked. */
    private List<Integer> sizes(SimProfile profile) {
        var sizes = new ArrayList<Integer>();
        var cursor = "";
        for (var page = 0; page < 3; page++) {
            var answer =
                    asking.json("/api/v1/friendships/%s/followers/?count=12&search_surface=follow_list_page&max_id=%s"
                            .formatted(profile.member().pk(), URLEncoder.encode(cursor, UTF_8)));
            sizes.add(answer.path("page_size").asInt());
            cursor = cursor(answer);
        }
        return sizes;
    }

    private static String cursor(JsonNode page) {
        return page.path("next_max_id").asString("");
    }
}

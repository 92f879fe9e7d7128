package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstagramWorldTests {

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
        assertThat(asking.get("/api/v1/users/web_profile_info/?username=no.such.name")
                        .statusCode())
                .isEqualTo(404);
    }
}

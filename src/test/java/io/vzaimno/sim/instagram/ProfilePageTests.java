package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfilePageTests {

    private static final Pattern PAIR = Pattern.compile("\"page_id\":\"profilePage_(\\d+)\",\"profile_id\":\"(\\d+)\"");

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start(clock).november();
    private final SimProfile mila = instagram.profile("mila.k").followers("ann", "bob");
    private final SimSession login = instagram.login("viewer");
    private final Asking asking = new Asking(instagram, login);

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void holdsTheIdTwice() {
        var pk = mila.member().pk();

        assertThat(pairs("/mila.k/")).containsExactly(pk + " " + pk, pk + " " + pk);
        assertThat(pairs("/Mila.K/")).containsExactly(pk + " " + pk, pk + " " + pk);
    }

    @Test
    void holdsTokensOfItsOwn() {
        var html = asking.get("/mila.k/").body();

        assertThat(GraphqlAsking.token(html)).hasSize(84);
        assertThat(html)
                .containsPattern("\"LSD\",\\[],\\{\"token\":\"[^\"]{22}\"}")
                .containsPattern("\"WebBloksVersioningID\",\\[],\\{\"versioningID\":\"[0-9a-f]{64}\"}")
                .containsPattern("\"server_revision\":\\d+,\"__spin_r\":\\d+,\"__spin_b\":\"trunk\",\"__spin_t\":\\d+")
                .containsPattern("\"hsi\":\"\\d{19}\",\"haste_session\":\"[^\"]+\"")
                .contains("\"X-IG-App-ID\":\"936619743392459\"", "\"USER_ID\":\"0\"");
        assertThat(GraphqlAsking.token(asking.get("/mila.k/").body())).isNotEqualTo(GraphqlAsking.token(html));
    }

    @Test
    void holdsNoIdForANameThatIsNotTaken() {
        var answer = asking.get("/nothing.here/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(GraphqlAsking.token(answer.body())).isNotEmpty();
        assertThat(pairs("/nothing.here/")).isEmpty();
    }

    @Test
    void followsARenamedAccount() {
        instagram.rename("mila.k", "mila.l");

        assertThat(pairs("/mila.k/")).isEmpty();
        assertThat(pairs("/mila.l/")).hasSize(2);
    }

    @Test
    void isTheSameForPrivateAccountsAndThoseWithoutPosts() {
        instagram.profile("shy").hidden().posts(0);

        assertThat(pairs("/shy/")).hasSize(2);
    }

    @Test
    void isEmptyForAViewerWhomTheAccountBlocks() {
        mila.blocks("viewer");

        assertThat(pairs("/mila.k/")).isEmpty();
        assertThat(new Asking(instagram, instagram.login("other"))
                        .get("/mila.k/")
                        .body())
                .contains("profilePage_");
    }

    @Test
    void canBeAsLargeAsARealOneWithTheIdAtItsEnd() {
        instagram.pages().size(800_000).pair(PairPosition.LATE);

        var html = asking.get("/mila.k/").body();

        assertThat(html.length()).isBetween(800_000, 810_000);
        assertThat(html.indexOf("profilePage_")).isGreaterThan(790_000);
        assertThat(new Asking(instagram, login).get("/mila.k/").body())
                .contains("\"profile_id\":\"17841400000000001\"");
    }

    @Test
    void isSmallAtFirstWithTheIdAtItsBeginning() {
        var html = asking.get("/mila.k/").body();

        assertThat(html.length()).isLessThan(40_000);
        assertThat(html.indexOf("profilePage_")).isLessThan(2_000);
    }

    @Test
    void sendsDeadSessionsToTheLogin() {
        login.revoke();

        var redirect = asking.get("/mila.k/");
        instagram.pages().loginPage(true);
        var page = asking.get("/mila.k/");

        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location"))
                .contains("https://www.instagram.com/accounts/login/?next=/mila.k/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(GraphqlAsking.token(page.body())).isEmpty();
    }

    @Test
    void givesTokensThatAreGoodForATime() {
        instagram.pages().tokenLife(Duration.ofMinutes(20));
        var graphql = new GraphqlAsking(instagram, login).loadPage();

        clock.advance(Duration.ofMinutes(20));
        assertThat(graphql.user(mila).path("username").asString()).isEqualTo("mila.k");

        clock.advance(Duration.ofSeconds(1));
        assertThat(graphql.profile(mila.member().pk()).body()).startsWith("<!DOCTYPE html>");
        assertThat(graphql.loadPage().user(mila).path("username").asString()).isEqualTo("mila.k");
    }

    @Test
    void givesTokensForOneSession() {
        var token = GraphqlAsking.token(asking.get("/mila.k/").body());
        var other = new GraphqlAsking(instagram, instagram.login("other")).with("fb_dtsg", token);

        assertThat(other.profile(mila.member().pk()).body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void givesTokensThatMayExpireEarly() {
        var graphql = new GraphqlAsking(instagram, login).loadPage();

        login.expireTokens();

        assertThat(graphql.profile(mila.member().pk()).body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void hasASlashAtTheEndOfItsAddress() {
        assertThat(asking.get("/mila.k").headers().firstValue("Location")).contains("/mila.k/");
    }

    private List<String> pairs(String path) {
        return PAIR.matcher(asking.get(path).body())
                .results()
                .map(pair -> pair.group(1) + " " + pair.group(2))
                .toList();
    }
}

package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DocumentQuirkTests {

    private final InstagramSimulator instagram = InstagramSimulator.start().november();
    private final SimProfile mila =
            instagram.profile("mila").followers(12).biography("challenge_required, login_required");
    private final GraphqlAsking graphql = new GraphqlAsking(instagram, instagram.login("viewer")).loadPage();

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void aLoopMayStandBeforeTheAnswer() {
        instagram.when(Matching.graphql()).then(DocumentQuirk.PREFIXED);

        assertThat(graphql.profile(mila.member().pk()).body()).startsWith("for (;;);{\"data\":{\"user\":{");
        instagram.doors().shut(Door.DOCUMENT, Closing.ERROR_SUMMARY);
        assertThat(graphql.profile(mila.member().pk()).body()).startsWith("for (;;);{\"error\":1357004");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SEARCH")
    void aFieldBelowTheRootMayBeMissing(Document document) {
        instagram.when(Matching.graphql()).then(DocumentQuirk.PARTIAL);

        var answer = graphql.json(
                document,
                "{'id':'%s','username':'mila','query':'mila','data':{'query':'mila'}}"
                        .formatted(mila.member().pk()));

        var path = answer.at("/errors/0/path");
        assertThat(path.path(0).asString()).isEqualTo(document.root());
        assertThat(answer.path("data")
                        .path(document.root())
                        .path(path.path(1).asString())
                        .isNull())
                .isTrue();
    }

    @Test
    void theCountsMayBeMissing() {
        instagram.when(Matching.graphql()).then(DocumentQuirk.WITHOUT_COUNTS);

        var user = graphql.user(mila);

        assertThat(user.path("username").asString()).isEqualTo("mila");
        assertThat(user.path("follower_count").isNull()).isTrue();
        assertThat(user.path("following_count").isNull()).isTrue();
    }

    @Test
    void anErrorMayBeNone() {
        instagram.when(Matching.graphql()).then(DocumentQuirk.NULL_ERROR);

        var answer = Reply.JSON.readTree(graphql.profile(mila.member().pk()).body());

        assertThat(answer.has("error")).isTrue();
        assertThat(answer.path("error").isNull()).isTrue();
        assertThat(answer.at("/data/user/follower_count").asInt()).isEqualTo(12);
    }

    @Test
    void aBiographyMayHoldTheWordsOfRefusals() {
        assertThat(graphql.user(mila).path("biography").asString()).isEqualTo("challenge_required, login_required");
    }
}

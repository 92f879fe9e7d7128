package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DoorsTests {

    private final InstagramSimulator instagram = InstagramSimulator.start().spring();
    private final SimProfile mila = instagram.profile("mila").followers("ann", "bob");
    private final SimSession login = instagram.login("viewer");
    private final DoorClient client = new DoorClient(instagram, login);

    @AfterEach
    void stop() {
        instagram.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNKNOWN_DOCUMENT", "OTHER"})
    void allAreOpenInSpring(Door door) {
        assertThat(ask(door).statusCode()).isEqualTo(200);
        assertThat(instagram.traffic().asked(door)).isNotEmpty();
        assertThat(instagram.doors().isShut(door)).isFalse();
    }

    @Test
    void someAreShutInNovember() {
        instagram.november();

        assertThat(ask(Door.WEB_PROFILE_INFO).body()).contains("feedback_required");
        assertThat(ask(Door.TOP_SEARCH).statusCode()).isEqualTo(404);
        assertThat(ask(Door.INFO).statusCode()).isEqualTo(404);
        assertThat(ask(Door.FEED).statusCode()).isEqualTo(404);
        assertThat(ask(Door.PAGE).statusCode()).isEqualTo(200);
        assertThat(ask(Door.DOCUMENT).statusCode()).isEqualTo(200);
        assertThat(ask(Door.LISTS).statusCode()).isEqualTo(200);
        instagram.spring();
        assertThat(ask(Door.WEB_PROFILE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void shutAndOpenAgain() {
        instagram.doors().shutAll(Closing.NOT_FOUND_PAGE, Door.PAGE, Door.LISTS);
        assertThat(ask(Door.PAGE).statusCode()).isEqualTo(404);
        assertThat(ask(Door.LISTS).statusCode()).isEqualTo(404);
        assertThat(ask(Door.DOCUMENT).statusCode()).isEqualTo(200);

        instagram.doors().open(Door.PAGE);
        assertThat(ask(Door.PAGE).statusCode()).isEqualTo(200);
        assertThat(ask(Door.LISTS).statusCode()).isEqualTo(404);

        instagram
                .november()
                .doors()
                .openAll()
                .shut(Door.POSTS, Closing.NULL_ROOT)
                .reset();
        assertThat(instagram.doors().isShut(Door.POSTS)).isFalse();
        assertThat(instagram.doors().isShut(Door.TOP_SEARCH)).isTrue();
    }

    @Test
    void shutInTheMiddle() {
        ask(Door.LISTS);
        instagram.doors().shutFrom(Door.LISTS, Closing.BARE_FAIL, 3);

        assertThat(IntStream.range(0, 4).mapToObj(_ -> ask(Door.LISTS).body().contains("users")))
                .containsExactly(true, true, false, false);
    }

    @Test
    void shutAfterRequestsOfAnyKind() {
        instagram.doors().shutAfter(Door.DOCUMENT, Closing.EXECUTION_ERROR, 2);

        assertThat(ask(Door.DOCUMENT).body()).contains("follower_count");
        ask(Door.PAGE);
        assertThat(ask(Door.DOCUMENT).body()).contains("execution error");
    }

    @Test
    void calmOpensThem() {
        instagram.doors().shut(Door.PAGE, Closing.SERVER_ERROR);

        instagram.calm();

        assertThat(ask(Door.PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void cannotAnswerInAStrangeWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instagram.doors().shut(Door.LISTS, Closing.NO_PAIR))
                .withMessage("LISTS cannot answer with NO_PAIR");
    }

    @Test
    void aClosingMayHitOneSessionOnce() {
        var other = instagram.login("other");
        instagram.when(Matching.door(Door.PAGE).by(other).once()).then(Closing.AUTH_PLATFORM_REDIRECT);
        var others = new Asking(instagram, other);

        assertThat(ask(Door.PAGE).statusCode()).isEqualTo(200);
        assertThat(others.get("/mila/").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/auth_platform/codeentry/?apc="));
        assertThat(others.get("/mila/").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosingMayHitASessionFromItsThirdRequestOn() {
        instagram.when(Matching.any().by(login).from(3)).then(Closing.CHALLENGE_REQUIRED);

        assertThat(ask(Door.LISTS).statusCode()).isEqualTo(200);
        assertThat(ask(Door.PAGE).statusCode()).isEqualTo(200);
        assertThat(ask(Door.LISTS).statusCode()).isEqualTo(400);
        assertThat(ask(Door.INFO).statusCode()).isEqualTo(400);
    }

    @Test
    void redirectsLeadToPagesWithoutTokens() {
        var page = new Asking(instagram, login).get("/accounts/suspended/?next=%2F");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(GraphqlAsking.token(page.body())).isEmpty();
    }

    private HttpResponse<String> ask(Door door) {
        return client.ask(door, mila.member());
    }
}

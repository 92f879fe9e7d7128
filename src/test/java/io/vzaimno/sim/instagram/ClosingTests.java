package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingTests {

    /** These make their answer of the honest one, which differs from name to name. */
    private static final Set<Closing> OF_THE_HONEST =
            EnumSet.of(Closing.NO_PAIR, Closing.TWO_IDS, Closing.NO_TOKENS, Closing.NEW_FORMAT);

    private final InstagramSimulator instagram = InstagramSimulator.start().spring();
    private final Member mila =
            instagram.profile("mila").followers("ann", "bob").member();
    private final SimSession login = instagram.login("viewer");
    private final Member nameless = new Member(900_000_000, "not.there", "", false, false);

    @BeforeEach
    void calm() {
        instagram.calm();
    }

    @AfterAll
    void stop() {
        instagram.close();
    }

    @ParameterizedTest
    @MethodSource("closings")
    void isTheSameForEveryName(Door door, Closing closing) {
        var client = new DoorClient(instagram, login);
        instagram.doors().shut(door, closing);

        var ofTarget = client.ask(door, mila);
        var ofOwn = client.ask(door, login.viewer().member());
        var ofNobody = client.ask(door, nameless);

        assertThat(ofOwn.statusCode()).isEqualTo(ofTarget.statusCode()).isEqualTo(ofNobody.statusCode());
        assertThat(ofOwn.body()).isEqualTo(ofTarget.body()).isEqualTo(ofNobody.body());
        assertThat(ofOwn.headers().firstValue("Location"))
                .isEqualTo(ofTarget.headers().firstValue("Location"));
        assertThat(ofTarget.body()).doesNotContain(mila.pk());
    }

    static Stream<Arguments> closings() {
        var broken = EnumSet.of(Closing.HANG, Closing.BREAK);
        return Arrays.stream(Door.values())
                .flatMap(door -> Arrays.stream(Closing.values())
                        .filter(closing -> closing.fits(door))
                        .filter(closing -> !OF_THE_HONEST.contains(closing) && !broken.contains(closing))
                        .map(closing -> Arguments.of(door, closing)));
    }

    @Test
    void pagesWithoutAPairHaveTokens() {
        instagram.doors().shut(Door.PAGE, Closing.NO_PAIR);

        for (var account : new Member[] {mila, login.viewer().member(), nameless}) {
            var html = page(account);
            assertThat(html).doesNotContain("profilePage_");
            assertThat(GraphqlAsking.token(html)).isNotEmpty();
        }
    }

    @Test
    void pagesWithTwoIdsHaveTwoForEveryName() {
        instagram.doors().shut(Door.PAGE, Closing.TWO_IDS);

        for (var account : new Member[] {mila, login.viewer().member(), nameless}) {
            assertThat(Pattern.compile("profilePage_(\\d+)")
                            .matcher(page(account))
                            .results()
                            .map(id -> id.group(1))
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void pagesWithoutTokensMayHoldAnId() {
        instagram.doors().shut(Door.PAGE, Closing.NO_TOKENS);

        assertThat(page(mila)).contains("profilePage_" + mila.pk()).doesNotContain("DTSGInitialData", "\"LSD\"");
    }

    @Test
    void aNewFormatHasOtherNames() {
        instagram.doors().shut(Door.LISTS, Closing.NEW_FORMAT);

        var answer = Reply.JSON.readTree(
                new DoorClient(instagram, login).ask(Door.LISTS, mila).body());

        assertThat(answer.has("users")).isFalse();
        assertThat(answer.path("status").asString()).isEqualTo("ok");
    }

    @Test
    void refusalsInGraphqlNameTheRoot() {
        instagram.doors().shut(Door.POSTS, Closing.EXECUTION_ERROR);
        instagram.doors().shut(Door.DOCUMENT, Closing.NULL_ROOT);
        var client = new DoorClient(instagram, login);

        assertThat(client.ask(Door.POSTS, mila).body()).contains("[\"" + Document.POSTS.root() + "\"]");
        assertThat(client.ask(Door.DOCUMENT, mila).body()).startsWith("{\"data\":{\"user\":null}");
    }

    @Test
    void connectionsBreak() {
        instagram.doors().shut(Door.LISTS, Closing.BREAK);
        var client = new DoorClient(instagram, login);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> client.ask(Door.LISTS, mila));
    }

    private String page(Member account) {
        return new Asking(instagram, login)
                .get("/%s/".formatted(account.name()))
                .body();
    }
}

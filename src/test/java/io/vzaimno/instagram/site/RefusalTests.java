package io.vzaimno.instagram.site;

import static io.vzaimno.sim.instagram.Trouble.E1;
import static io.vzaimno.sim.instagram.Trouble.E2;
import static io.vzaimno.sim.instagram.Trouble.E21;
import static io.vzaimno.sim.instagram.Trouble.E3;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.instagram.site.Refusal.Blocked;
import io.vzaimno.instagram.site.Refusal.BrokenProfile;
import io.vzaimno.instagram.site.Refusal.Challenged;
import io.vzaimno.instagram.site.Refusal.Misconfigured;
import io.vzaimno.instagram.site.Refusal.NoSuchAccount;
import io.vzaimno.instagram.site.Refusal.PrivateAccount;
import io.vzaimno.instagram.site.Refusal.SessionDead;
import io.vzaimno.instagram.site.Refusal.Throttled;
import io.vzaimno.instagram.site.Refusal.Unavailable;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Reply;
import io.vzaimno.sim.instagram.StandingClock;
import io.vzaimno.sim.instagram.Trouble;
import io.vzaimno.sim.instagram.Twist;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which Instagram is known not to answer, over real HTTP. */
class RefusalTests {

    private static final String PAGE = "a page instead of data";

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final InstagramSimulator instagram = InstagramSimulator.start();
    private final Session session =
            Session.parse(instagram.login("viewer").id()).orElseThrow();
    private final InstagramAccount target = new InstagramAccount(
            new AccountId(instagram.profile("mila").followers(60).member().pk()), new Handle("mila"));

    @AfterEach
    void stop() {
        instagram.close();
    }

    @ParameterizedTest(name = "{0}, form {1}")
    @MethodSource("troubles")
    void meansWhatInstagramMeans(Trouble trouble, int form, Class<? extends Refusal> meaning) {
        var timeout = trouble == E21 ? Duration.ofMillis(400) : Duration.ofSeconds(10);

        assertThat(refusal(trouble.variants().get(form), timeout)).isInstanceOf(meaning);
        assertThat(instagram.traffic().requests()).hasSize(1);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Trouble.values()).flatMap(trouble -> {
            var meanings = meanings(trouble);
            assertThat(meanings).hasSameSizeAs(trouble.variants());
            return IntStream.range(0, meanings.size())
                    .mapToObj(form -> Arguments.of(trouble, form, meanings.get(form)));
        });
    }

    /** What each form of a trouble means for a page of a list. */
    private static List<Class<? extends Refusal>> meanings(Trouble trouble) {
        return switch (trouble) {
            case E2, E3, E4, E5 -> all(trouble, Throttled.class);
            case E1, E13 -> all(trouble, SessionDead.class);
            case E6, E7, E14 -> all(trouble, Challenged.class);
            case E8 -> all(trouble, Blocked.class);
            case E9, E23 -> all(trouble, NoSuchAccount.class);
            case E10, E11 -> all(trouble, PrivateAccount.class);
            case E15 ->
                List.of(Unavailable.class, Throttled.class, Throttled.class, Challenged.class, Misconfigured.class);
            case E16, E18 -> all(trouble, Misconfigured.class);
            case E17 -> List.of(Throttled.class, Misconfigured.class);
            case CURSOR -> List.of(Misconfigured.class, Throttled.class);
            case E12, E19, E21 -> all(trouble, Unavailable.class);
            case E20 -> List.of(Misconfigured.class, Throttled.class, Blocked.class);
            case E22 ->
                List.of(Throttled.class, Blocked.class, SessionDead.class, SessionDead.class, SessionDead.class);
            case SCHEMA -> all(trouble, BrokenProfile.class);
        };
    }

    private static List<Class<? extends Refusal>> all(Trouble trouble, Class<? extends Refusal> meaning) {
        return Collections.nCopies(trouble.variants().size(), meaning);
    }

    @Test
    void doubtsTheLoginOnlyWhenInstagramAsksForOne() {
        assertThat(refusal(E2)).isEqualTo(throttled(Optional.empty(), true));
        assertThat(refusal(E3)).isEqualTo(throttled(Optional.empty(), false));
        assertThat(refusal(Twist.of(Reply.html(200, "<form action='/accounts/login/ajax/'>"))))
                .isEqualTo(new Throttled(Optional.empty(), true, PAGE));
        assertThat(refusal(Twist.of(Reply.html(401, "Unauthorized"))))
                .isEqualTo(new Throttled(Optional.empty(), true, PAGE));
    }

    @Test
    void passesOnHowLongInstagramWantsToBeLeftAlone() {
        assertThat(refusal(retryAfter("90")))
                .isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(90)), false, PAGE));
        assertThat(refusal(retryAfter("Thu, 1 Oct 2026 12:10:00 GMT")))
                .isEqualTo(new Throttled(Optional.of(Duration.ofMinutes(10)), false, PAGE));
        assertThat(refusal(retryAfter("soon"))).isEqualTo(new Throttled(Optional.empty(), false, PAGE));
    }

    @Test
    void quotesTheBeginningOfTheMessageInOneLine() {
        var answer = Reply.json(403, "{'message':'%s','status':'fail'}".formatted("Un\\npoco más ".repeat(50)));

        var refusal = refusal(Twist.of(answer));

        assertThat(refusal).isEqualTo(new Misconfigured("Un poco más ".repeat(9).substring(0, 100)));
    }

    @Test
    void understandsAMessageOfAnyShape() {
        var answer = Reply.json(400, "{'message':{'errors':['checkpoint_required']},'status':'fail'}");

        assertThat(refusal(Twist.of(answer))).isInstanceOf(Challenged.class);
    }

    @Test
    void aSessionThatInstagramTakesAwayIsDead() {
        instagram.when(Matching.any()).then((call, _) -> {
            call.session().orElseThrow().revoke();
            return Reply.empty(500);
        });

        assertThat(refusal((_, honest) -> honest)).isEqualTo(new SessionDead("logged out by Instagram"));
    }

    @Test
    void neverReadsAnAnswerOfAnySize() {
        var endless = new Reply.Text(200, Map.of(), "{\"users\":[" + " ".repeat(6_000_000) + "]}");

        assertThat(refusal(Twist.of(endless))).isInstanceOf(Unavailable.class);
    }

    @Test
    void doesNotAcceptTheInvitationToRepeatItself() {
        var invitation = new Reply.Text(503, Map.of("Retry-After", "0"), "");

        assertThat(refusal(Twist.of(invitation))).isInstanceOf(Unavailable.class);
        assertThat(instagram.traffic().requests()).hasSize(1);
    }

    @Test
    void anInstagramThatIsNotThereIsUnavailable() {
        instagram.close();

        assertThat(refusal(E1)).isInstanceOf(Unavailable.class);
    }

    private Refusal refusal(Twist twist) {
        return refusal(twist, Duration.ofSeconds(10));
    }

    private Refusal refusal(Twist twist, Duration timeout) {
        instagram.when(Matching.any()).then(twist);
        var properties = Settings.usual().at(instagram.url()).timeout(timeout).properties();
        var answer = new InstagramWeb(properties, (_, _) -> {}, clock)
                .page(session, target, ListKind.FOLLOWERS, Optional.empty());
        return ((Refused<Page>) answer).refusal();
    }

    private static Throttled throttled(Optional<Duration> retryAfter, boolean loginDoubted) {
        return new Throttled(retryAfter, loginDoubted, "Please wait a few minutes before you try again.");
    }

    private static Twist retryAfter(String value) {
        return Twist.of(new Reply.Text(429, Map.of("Retry-After", value), ""));
    }
}

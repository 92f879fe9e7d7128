package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionState;
import io.vzaimno.proofs.Scale;
import io.vzaimno.sim.instagram.Closing;
import io.vzaimno.sim.instagram.Door;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever door is shut, in whatever way and from whenever on: checks of accounts that exist come to their right result as
 * long as there is a way, no session is put away for a door's sake, and no user is told that an account does not exist.
 */
@TruthTest
class DoorMatrixTests {

    /** A short run tries one of so many. */
    private static final int EVERY = 3;

    private static final List<Closing> CLOSINGS = List.of(Closing.values());

    private static final List<Door> DOORS =
            List.of(Door.PAGE, Door.DOCUMENT, Door.TYPEAHEAD, Door.WEB_PROFILE_INFO, Door.INFO);

    /** Answers that stop the session that gets them, whatever door gives them. */
    private static final Set<Closing> ABOUT_SESSIONS = EnumSet.of(
            Closing.CHALLENGE_REDIRECT,
            Closing.CHECKPOINT_REDIRECT,
            Closing.AUTH_PLATFORM_REDIRECT,
            Closing.SUSPENDED_REDIRECT,
            Closing.HOME_REDIRECT,
            Closing.UNKNOWN_REDIRECT,
            Closing.CHALLENGE_REQUIRED,
            Closing.CHALLENGE_REQUIRED_ELSEWHERE,
            Closing.CHALLENGE_REQUIRED_BLOKS,
            Closing.CHECKPOINT_REQUIRED,
            Closing.LOGIN_REQUIRED,
            Closing.USER_HAS_LOGGED_OUT);

    @Autowired
    TruthWorld world;

    @BeforeEach
    void begin() {
        world.begin();
        world.instagram().doors().openAll();
    }

    @ParameterizedTest(name = "{0} is shut from request {1}: {2}")
    @MethodSource("closings")
    void anyDoorMayShut(Door door, int number, Closing closing) {
        var target = world.profile(57, 55, 41);
        world.instagram().doors().shutFrom(door, closing, number);

        var check = world.over(target);

        assertRight(check);
    }

    static Stream<Arguments> closings() {
        return DOORS.stream()
                .flatMap(door -> doorClosings(door)
                        .filter(closing -> isTried(DOORS, door, closing))
                        .flatMap(closing -> numbers(door).map(number -> Arguments.of(door, number, closing))));
    }

    /** All in the long proofs; otherwise each door has a part of the answers, and each answer has a door. */
    private static boolean isTried(List<Door> doors, Door door, Closing closing) {
        var such = doors.stream().filter(one -> suits(one, closing)).toList();
        return Scale.isLong() || (such.indexOf(door) + CLOSINGS.indexOf(closing)) % Math.min(EVERY, such.size()) == 0;
    }

    /** Doors that are asked at the beginning of a check only, and the one that is asked again at its end. */
    private static Stream<Integer> numbers(Door door) {
        if (Scale.isLong()) {
            return Stream.of(1, 2, 3);
        }
        return door == Door.DOCUMENT ? Stream.of(1, 2) : Stream.of(1);
    }

    @ParameterizedTest(name = "{0} and {1} are shut: {2}, {3}")
    @MethodSource("pairs")
    void anyTwoDoorsMayShut(Door one, Door other, Closing closing, Closing otherClosing) {
        var target = world.profile(57, 55, 41);
        world.instagram().doors().shut(one, closing).shut(other, otherClosing);

        var check = world.over(target);

        assertRight(check);
    }

    static Stream<Arguments> pairs() {
        return Scale.sample(allPairs(), EVERY);
    }

    private static Stream<Arguments> allPairs() {
        return DOORS.stream()
                .flatMap(one -> DOORS.stream()
                        .filter(other -> other.compareTo(one) > 0)
                        .flatMap(other -> typical(one)
                                .flatMap(closing -> typical(other)
                                        .map(otherClosing -> Arguments.of(one, other, closing, otherClosing)))));
    }

    /** One of each kind: said to be missing, refused, retired, out of order, throttled, without a login. */
    private static Stream<Closing> typical(Door door) {
        return Stream.of(
                        Closing.NOT_FOUND_PAGE,
                        Closing.FEEDBACK_REQUIRED,
                        Closing.TOO_MANY_REQUESTS,
                        Closing.NO_PAIR,
                        Closing.INVALID_REQUEST,
                        Closing.SERVER_ERROR,
                        Closing.LOGIN_REDIRECT)
                .filter(closing -> closing.fits(door))
                .limit(Scale.of(2, 10));
    }

    @ParameterizedTest(name = "lists are shut from request {0}: {1}")
    @MethodSource("listClosings")
    void listsThatShutSayOfNoAccountThatItIsGone(int number, Closing closing) {
        var target = world.profile(57, 55, 41);
        world.instagram().doors().shutFrom(Door.LISTS, closing, number);

        var check = world.over(target, TruthWorld.Patience.SLEEPS);

        if (check.failure().isPresent()) {
            assertThat(check.failure().get().reason()).isIn(FailReason.TIMED_OUT, FailReason.INCOMPLETE);
            assertThat(world.balance(check.user())).isOne();
        } else {
            assertRight(check);
        }
    }

    /** Three pages of each list; a list that was denied is read once more. In short runs each answer has one of these places. */
    static Stream<Arguments> listClosings() {
        return (Scale.isLong() ? Stream.of(1, 2, 3, 4, 5, 6) : Stream.of(1, 2, 6))
                .flatMap(number -> doorClosings(Door.LISTS)
                        .filter(closing -> Scale.isLong() || CLOSINGS.indexOf(closing) % EVERY == number % EVERY)
                        .map(closing -> Arguments.of(number, closing)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sessionClosings")
    void whatConcernsTheSessionStopsItAtOnce(Door door, Closing closing) {
        var target = world.profile(20, 20, 10);
        world.instagram().doors().shut(door, closing);

        world.over(target, TruthWorld.Patience.SLEEPS);

        assertThat(world.sessions())
                .extracting(PooledSession::state)
                .containsOnly(
                        closing == Closing.LOGIN_REQUIRED || closing == Closing.USER_HAS_LOGGED_OUT
                                ? SessionState.NEEDS_LOGIN
                                : SessionState.CHALLENGED);
        assertThat(world.instagram().traffic().asked(door)).hasSize(2);
    }

    static Stream<Arguments> sessionClosings() {
        var doors = List.of(Door.PAGE, Door.DOCUMENT, Door.LISTS);
        return doors.stream()
                .flatMap(door -> ABOUT_SESSIONS.stream()
                        .filter(closing -> suits(door, closing) && isTried(doors, door, closing))
                        .map(closing -> Arguments.of(door, closing)));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void believesADoorThatFindsTheSessionsOwnAccount(Door open) {
        shutAllNameDoorsBut(open);

        var check = world.over(world.begun("no.such.account." + world.number()).id(), TruthWorld.Patience.WAITS);

        assertThat(check.failure().orElseThrow().reason()).isEqualTo(FailReason.NO_SUCH_ACCOUNT);
        assertThat(world.balance(check.user())).isOne();
    }

    static Stream<Door> missing() {
        return Stream.of(Door.PAGE, Door.WEB_PROFILE_INFO);
    }

    @Test
    void saysOfNoAccountThatItIsMissingBecauseASearchDoesNotShowIt() {
        shutAllNameDoorsBut(Door.TYPEAHEAD);
        var target = world.profile(20, 20, 10).shadowed();

        var check = world.over(target);

        assertThat(check.failure().orElseThrow().reason()).isEqualTo(FailReason.NOT_SHOWN);
        assertThat(world.balance(check.user())).isOne();
    }

    private void shutAllNameDoorsBut(Door open) {
        for (var door : List.of(Door.PAGE, Door.TYPEAHEAD, Door.WEB_PROFILE_INFO)) {
            if (door != open) {
                world.instagram().doors().shut(door, Closing.NOT_FOUND_PAGE);
            }
        }
    }

    private void assertRight(Check check) {
        assertThat(check.failure()).isEmpty();
        assertThat(check.totals().orElseThrow().nonMutual()).isEqualTo(14);
        assertThat(check.totals().orElseThrow().fans()).isEqualTo(16);
        assertThat(world.balance(check.user())).isZero();
        assertThat(world.sessions()).extracting(PooledSession::state).containsOnly(SessionState.ACTIVE);
        assertThat(world.instagram().traffic().strangersAtShutDoors()).hasSizeLessThanOrEqualTo(8);
        assertThat(world.instagram().traffic().overlaps()).isEmpty();
    }

    private static Stream<Closing> doorClosings(Door door) {
        return CLOSINGS.stream().filter(closing -> suits(door, closing) && !ABOUT_SESSIONS.contains(closing));
    }

    private static boolean suits(Door door, Closing closing) {
        return closing.fits(door) && (closing != Closing.CHALLENGE_PAGE || door == Door.PAGE);
    }
}

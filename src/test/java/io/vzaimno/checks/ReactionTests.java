package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Position;
import io.vzaimno.sim.instagram.Quirk;
import io.vzaimno.sim.instagram.Trouble;
import io.vzaimno.sim.instagram.Twist;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a check fails when Instagram never does better, and how much it had read. */
@TruthTest
class ReactionTests {

    @Autowired
    TruthWorld world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest(name = "{0} on each {1} page: {2}, {3} read")
    @MethodSource("reasons")
    void saysWhyThereIsNoResult(Twist twist, Position position, FailReason reason, int read) {
        var target = world.profile(57, 40, 30);
        world.instagram()
                .when(Matching.list(ListKind.FOLLOWERS).page(position).of(target))
                .then(twist);

        var check = world.over(target, TruthWorld.Patience.SLEEPS);

        assertThat(check.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.followers()).isEqualTo(new Reading(OptionalInt.of(57), read));
        });
        assertThat(world.balance(check.user())).isOne();
        assertThat(world.instagram().traffic().requests()).hasSizeLessThan(40);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(Quirk.P3, Position.MIDDLE, FailReason.INCOMPLETE, 40),
                Arguments.of(Quirk.P4, Position.MIDDLE, FailReason.INCOMPLETE, 20),
                Arguments.of(Quirk.P5, Position.FIRST, FailReason.INCOMPLETE, 0),
                Arguments.of(Quirk.P5, Position.LAST, FailReason.INCOMPLETE, 40),
                Arguments.of(Quirk.P6, Position.FIRST, FailReason.CAPPED, 50),
                Arguments.of(Quirk.P7, Position.MIDDLE, FailReason.INCOMPLETE, 40),
                Arguments.of(Quirk.P8, Position.MIDDLE, FailReason.INCOMPLETE, 20),
                Arguments.of(Quirk.P12, Position.FIRST, FailReason.TIMED_OUT, 0),
                Arguments.of(Quirk.P13, Position.MIDDLE, FailReason.TIMED_OUT, 20),
                Arguments.of(Quirk.P15, Position.MIDDLE, FailReason.INCOMPLETE, 20),
                Arguments.of(Quirk.P16, Position.FIRST, FailReason.PRIVATE_ACCOUNT, 0),
                Arguments.of(Trouble.E3, Position.MIDDLE, FailReason.TIMED_OUT, 20),
                Arguments.of(Trouble.E9, Position.FIRST, FailReason.NO_SUCH_ACCOUNT, 0),
                Arguments.of(Trouble.E10, Position.MIDDLE, FailReason.PRIVATE_ACCOUNT, 20),
                Arguments.of(Trouble.SCHEMA, Position.FIRST, FailReason.TIMED_OUT, 0));
    }

    @Test
    void readsAgainAsLongAsEachReadingFindsMore() {
        var target = world.profile(400, 40, 30);
        var people = target.people(ListKind.FOLLOWERS);
        var hidden = new ArrayDeque<>(IntStream.range(0, 120)
                .mapToObj(number -> people.get(3 * number))
                .toList());
        hidden.forEach(person -> target.leavesOut(ListKind.FOLLOWERS, person));
        world.instagram()
                .when(Matching.list(ListKind.FOLLOWERS).page(Position.LAST).of(target))
                .first(() -> IntStream.range(0, Math.min(40, hidden.size()))
                        .forEach(_ -> target.showsAgain(ListKind.FOLLOWERS, hidden.remove())));

        var check = world.over(target);

        assertThat(check.totals()).contains(new Totals(400, 40, 10, 30, 370, 0));
    }

    @Test
    void readsNoMoreWhenAReadingFindsNobodyNew() {
        var target = world.profile(400, 40, 30).declared(ListKind.FOLLOWERS, 500);

        var check = world.over(target);

        assertThat(check.failure().orElseThrow().reason()).isEqualTo(FailReason.INCOMPLETE);
        assertThat(check.failure().orElseThrow().detail()).isEqualTo("FOLLOWERS: 400 of 500");
        assertThat(firstPages()).isEqualTo(2);
    }

    private long firstPages() {
        return world.instagram().traffic().requests().stream()
                .filter(seen -> seen.path().endsWith("/followers/"))
                .filter(seen -> seen.parameter("max_id").isEmpty())
                .count();
    }
}

package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.proofs.Scale;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Member;
import io.vzaimno.sim.instagram.Position;
import io.vzaimno.sim.instagram.Quirk;
import io.vzaimno.sim.instagram.SimProfile;
import io.vzaimno.sim.instagram.Trouble;
import io.vzaimno.sim.instagram.Twist;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever Instagram does on whatever page of whichever list, a check ends with exactly the right people or fails and is
 * given back. What it does once never costs the result, except where it is final.
 */
@TruthTest
class TruthMatrixTests {

    @Autowired
    TruthWorld world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** Something that happens to a page of a list. */
    record Case(String form, Enum<?> what, Twist twist, ListKind list, Position position) {

        Matching matching(SimProfile target) {
            return Matching.list(list)
                    .page(position)
                    .of(target)
                    .and(call -> call.seen().parameter("query").isEmpty());
        }

        /** A list that Instagram caps stays so; the list of those whom an account follows is never capped. */
        boolean isFinal() {
            return what == Quirk.P6 && list == ListKind.FOLLOWERS;
        }

        @Override
        public String toString() {
            return "%-8s | %-9s | %-6s".formatted(form, list, position);
        }
    }

    @ParameterizedTest(name = "{0} | once")
    @MethodSource("cases")
    void whatHappensOnceIsOvercome(Case it) {
        var target = world.profile(57, 55, 41);
        world.instagram().when(it.matching(target).once()).then(it.twist());

        var check = world.over(target);

        if (it.isFinal()) {
            assertFailed(check);
        } else {
            assertThat(check.failure()).isEmpty();
            assertExact(check, target);
        }
    }

    @ParameterizedTest(name = "{0} | always")
    @MethodSource("firstForms")
    void whatHappensAlwaysAccusesNobody(Case it) {
        var target = world.profile(57, 55, 41);
        world.instagram().when(it.matching(target)).then(it.twist());

        var check = world.over(target, TruthWorld.Patience.SLEEPS);

        switch (check.status()) {
            case COMPLETED -> assertHonest(check, target);
            case FAILED -> assertFailed(check);
            case PENDING, PROCESSING, CANCELLED -> throw new AssertionError(check);
        }
    }

    @ParameterizedTest(name = "{0} | second look")
    @MethodSource("troubles")
    void whatHappensToTheSecondLookConfirmsNobodyWrongly(Trouble trouble, int form) {
        var target = world.profile(57, 55, 41);
        var missed = target.leaveOutAFriend(ListKind.FOLLOWERS);
        world.instagram()
                .when(Matching.list(ListKind.FOLLOWERS)
                        .of(target)
                        .and(call -> !call.seen().parameter("query").isEmpty()))
                .then(trouble.variants().get(form));

        var check = world.over(target, TruthWorld.Patience.SLEEPS);

        assertThat(check.status()).isEqualTo(CheckStatus.COMPLETED);
        var wrong = people(check, ResultGroup.NON_MUTUAL, _ -> true);
        wrong.removeAll(truth(target, ResultGroup.NON_MUTUAL));
        assertThat(wrong).containsExactly(missed.pk());
        assertThat(people(check, ResultGroup.NON_MUTUAL, Relation::confirmed)).isEmpty();
        assertThat(check.totals().orElseThrow().unconfirmed()).isEqualTo(15);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Trouble.values())
                .flatMap(trouble -> IntStream.range(
                                0, Scale.of(1, trouble.variants().size()))
                        .mapToObj(form -> Arguments.of(trouble, form)));
    }

    static Stream<Case> cases() {
        return Scale.sample(allCases(), 7);
    }

    private static Stream<Case> allCases() {
        return Stream.concat(
                Stream.of(Quirk.values()).flatMap(quirk -> cases(quirk, quirk.variants())),
                Stream.of(Trouble.values()).flatMap(trouble -> cases(trouble, trouble.variants())));
    }

    /** What happens always hardly differs by its form, nor in the middle from the first page; that keeps this quick. */
    static Stream<Case> firstForms() {
        return Scale.sample(allCases().filter(it -> it.form().endsWith(".1") && it.position() != Position.MIDDLE), 5);
    }

    private static Stream<Case> cases(Enum<?> what, List<Twist> forms) {
        return IntStream.range(0, forms.size())
                .boxed()
                .flatMap(form -> Stream.of(ListKind.values())
                        .flatMap(list -> positions(form)
                                .map(position ->
                                        new Case(what + "." + (form + 1), what, forms.get(form), list, position))));
    }

    /** The first form of each kind everywhere, its other forms in the middle: where it happens matters to all alike. */
    private static Stream<Position> positions(int form) {
        return form == 0 ? Stream.of(Position.values()) : Stream.of(Position.MIDDLE);
    }

    /** Everybody of the lists is in his group and nobody else is. */
    private void assertExact(Check check, SimProfile target) {
        assertThat(people(check, ResultGroup.NON_MUTUAL)).isEqualTo(truth(target, ResultGroup.NON_MUTUAL));
        assertThat(people(check, ResultGroup.MUTUAL)).isEqualTo(truth(target, ResultGroup.MUTUAL));
        assertThat(people(check, ResultGroup.FANS)).isEqualTo(truth(target, ResultGroup.FANS));
        assertThat(world.balance(check.user())).isZero();
    }

    /** Nobody is in a wrong group; whoever is missing is said to be missing. */
    private void assertHonest(Check check, SimProfile target) {
        for (var group : ResultGroup.values()) {
            assertThat(truth(target, group)).containsAll(people(check, group));
        }
        var told = new HashSet<String>();
        for (var group : ResultGroup.values()) {
            told.addAll(people(check, group));
        }
        var all = Stream.of(ListKind.values())
                .flatMap(list -> target.people(list).stream())
                .map(Member::pk)
                .collect(Collectors.toSet());
        assertThat(all.size() - told.size())
                .isLessThanOrEqualTo(missing(check.followers()) + missing(check.following()));
        assertThat(world.balance(check.user())).isZero();
    }

    private void assertFailed(Check check) {
        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.refunded()).isTrue();
        assertThat(world.balance(check.user())).isOne();
    }

    private static int missing(Reading list) {
        return Math.max(0, list.declared().orElseThrow() - list.read());
    }

    private Set<String> people(Check check, ResultGroup group) {
        return people(check, group, _ -> true);
    }

    private Set<String> people(Check check, ResultGroup group, Predicate<Relation> condition) {
        return world.checks().people(check.id(), group, 10_000, 0).orElseThrow().people().stream()
                .filter(condition)
                .map(relation -> relation.person().key())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> truth(SimProfile target, ResultGroup group) {
        var people = pks(target.people(group == ResultGroup.FANS ? ListKind.FOLLOWERS : ListKind.FOLLOWING));
        var others = pks(target.people(group == ResultGroup.FANS ? ListKind.FOLLOWING : ListKind.FOLLOWERS));
        if (group == ResultGroup.MUTUAL) {
            people.retainAll(others);
        } else {
            people.removeAll(others);
        }
        return people;
    }

    private static Set<String> pks(List<Member> members) {
        return members.stream().map(Member::pk).collect(Collectors.toCollection(HashSet::new));
    }
}

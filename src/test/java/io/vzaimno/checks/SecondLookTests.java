package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Quirk;
import io.vzaimno.sim.instagram.Trouble;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists are too long here to be read again for a few names. */
@TruthTest
class SecondLookTests {

    /** INSTAGRAM_SECOND_LOOK, one request of which shows that searching works. */
    private static final int BUDGET = 30;

    @Autowired
    TruthWorld world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void rescuesFollowersWhomTheListHasLeftOut() {
        var target = world.profile(320, 310, 300);
        target.leaveOutAFriend(ListKind.FOLLOWERS);
        target.leaveOutAFriend(ListKind.FOLLOWERS);

        var check = world.over(target);

        assertThat(names(check, ResultGroup.NON_MUTUAL)).isEqualTo(target.notFollowingBack());
        assertThat(check.totals()).contains(new Totals(320, 310, 10, 300, 20, 0));
        assertThat(check.followers()).isEqualTo(new Reading(OptionalInt.of(320), 320));
        assertThat(searches()).isBetween(3L, 13L);
    }

    @Test
    void rescuesFansWhomTheAccountFollows() {
        var target = world.profile(310, 320, 300);
        target.leaveOutAFriend(ListKind.FOLLOWING);

        var check = world.over(target);

        assertThat(check.totals()).contains(new Totals(310, 320, 20, 300, 10, 0));
        assertThat(searches()).isBetween(2L, 12L);
    }

    @Test
    void confirmsAllWhoAreNotFoundWithinTheBudget() {
        var target = world.profile(320, 310, 300).declared(ListKind.FOLLOWERS, 322);

        var check = world.over(target);

        assertThat(check.totals()).contains(new Totals(320, 310, 10, 300, 20, 0));
        assertThat(check.followers()).isEqualTo(new Reading(OptionalInt.of(322), 320));
        assertThat(searches()).isEqualTo(11);
    }

    @Test
    void leavesThoseUnconfirmedForWhomTheBudgetIsTooSmall() {
        var target = world.profile(340, 360, 300).declared(ListKind.FOLLOWERS, 345);

        var check = world.over(target);

        assertThat(searches()).isEqualTo(BUDGET);
        assertThat(check.totals()).contains(new Totals(340, 360, 60, 300, 40, 60 - (BUDGET - 1)));
        assertThat(unconfirmed(check, ResultGroup.NON_MUTUAL)).hasSize(60 - (BUDGET - 1));
        assertThat(unconfirmed(check, ResultGroup.FANS)).isEmpty();
        assertThat(unconfirmed(check, ResultGroup.MUTUAL)).isEmpty();
        assertThat(storedUnconfirmed(check)).isEqualTo(60 - (BUDGET - 1));
    }

    @Test
    void needsNoRequestWhenTheListsAreAsLongAsDeclared() {
        var check = world.over(world.profile(320, 310, 300));

        assertThat(searches()).isZero();
        assertThat(unconfirmed(check, ResultGroup.NON_MUTUAL)).isEmpty();
    }

    @Test
    void believesNoSearchThatDoesNotFindAKnownFollower() {
        var target = world.profile(320, 310, 300);
        target.leaveOutAFriend(ListKind.FOLLOWERS);
        world.instagram().when(searching()).then(Quirk.P5);

        var check = world.over(target);

        assertThat(searches()).isOne();
        assertThat(unconfirmed(check, ResultGroup.NON_MUTUAL)).hasSize(11);
    }

    @Test
    void looksThroughTheSessionsOwnListAsThroughAnyOther() {
        var login = world.instagram().login("own.account");
        var target = world.instagram()
                .profile("own.account")
                .followers(320)
                .following(310)
                .mutual(300);
        world.onlySession(login);
        target.leaveOutAFriend(ListKind.FOLLOWERS);

        var check = world.over(target);

        assertThat(check.totals()).contains(new Totals(320, 310, 10, 300, 20, 0));
        assertThat(searches()).isBetween(2L, 12L);
    }

    @Test
    void goesOnAfterAPassingFault() {
        var target = world.profile(320, 310, 300);
        target.leaveOutAFriend(ListKind.FOLLOWERS);
        world.instagram().when(searching().times(3)).then(Trouble.E19);

        var check = world.over(target);

        assertThat(check.totals()).contains(new Totals(320, 310, 10, 300, 20, 0));
    }

    @Test
    void isAStageOfItsOwn() {
        var target = world.profile(320, 310, 300).declared(ListKind.FOLLOWERS, 322);
        var check = world.begun(target).id();

        while (world.found(check).stage() != Stage.LOOKING_TWICE) {
            assertThat(world.step(check, TruthWorld.Patience.WAITS)).isTrue();
        }

        assertThat(world.found(check).suspects()).isEqualTo(10);
        assertThat(world.found(check).status()).isEqualTo(CheckStatus.PROCESSING);
        assertThat(world.over(check, TruthWorld.Patience.WAITS).status()).isEqualTo(CheckStatus.COMPLETED);
    }

    private long searches() {
        return world.instagram().traffic().requests().stream()
                .filter(seen -> !seen.parameter("query").isEmpty())
                .count();
    }

    private static Matching searching() {
        return Matching.any().and(call -> !call.seen().parameter("query").isEmpty());
    }

    private List<String> names(Check check, ResultGroup group) {
        return people(check, group).stream()
                .map(relation -> relation.person().handle().value())
                .sorted()
                .toList();
    }

    private List<Relation> unconfirmed(Check check, ResultGroup group) {
        return people(check, group).stream()
                .filter(relation -> !relation.confirmed())
                .toList();
    }

    private List<Relation> people(Check check, ResultGroup group) {
        return world.checks().people(check.id(), group, 10_000, 0).orElseThrow().people();
    }

    private int storedUnconfirmed(Check check) {
        return jdbc.sql("SELECT count(*) FROM non_mutual_users WHERE check_id = :check AND NOT confirmed")
                .param("check", check.id().value())
                .query((row, _) -> row.getInt(1))
                .single();
    }
}

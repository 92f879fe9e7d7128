package io.vzaimno.promotions.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.MoneyTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MoneyTest
class ReferralsTests {

    @Autowired
    Referrals referrals;

    @Autowired
    ReferrerWatch watch;

    @Autowired
    Accounts accounts;

    @Autowired
    Blocks blocks;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    private Friends people;
    private UserId ann;

    @BeforeEach
    void begin() {
        people = new Friends(referrals, accounts, transaction);
        ann = people.user();
    }

    @Test
    void givesABonusForEachTenFriends() {
        for (var friends = 1; friends <= 35; friends++) {
            people.bring(ann);

            assertThat(people.balance(ann)).as("%d friends", friends).isEqualTo(friends / 10);
            var stats = referrals.stats(ann);
            assertThat(stats.total()).isEqualTo(friends);
            assertThat(stats.progress()).isEqualTo(friends % 10);
            assertThat(stats.missing()).isEqualTo(10 - friends % 10);
        }
        assertThat(accounts.ledger(ann, 10, 0).entries())
                .extracting(entry -> entry.kind() + " " + entry.reference())
                .containsExactly(
                        "REFERRAL " + ann.value() + ":3",
                        "REFERRAL " + ann.value() + ":2",
                        "REFERRAL " + ann.value() + ":1");
    }

    @Test
    void takesTheNumberOfAUserForHisCode() {
        assertThat(people.arrive(people.stranger(), String.valueOf(ann.value())))
                .isEqualTo(new Registration.Registered(ann));
        assertThat(people.arrive(people.stranger(), people.code(ann).toUpperCase(Locale.ROOT)))
                .isEqualTo(new Registration.Registered(ann));
        assertThat(referrals.stats(ann).total()).isEqualTo(2);
    }

    @Test
    void bringsNobodyWhoIsNotNew() {
        var ben = people.user();
        var cid = people.user();
        var dan = people.bring(ann);

        assertThat(people.arrive(ben, people.code(ann))).isEqualTo(new Registration.NotNew());
        assertThat(people.arrive(dan, people.code(cid))).isEqualTo(new Registration.NotNew());
        assertThat(people.arrive(ann, people.code(dan))).as("a circle").isEqualTo(new Registration.NotNew());
        assertThat(people.arrive(dan, people.code(ann))).as("again").isEqualTo(new Registration.Registered(ann));

        assertThat(referrals.stats(ann).total()).isOne();
        assertThat(referrals.stats(cid).total()).isZero();
        assertThat(referrals.stats(dan).total()).isZero();
    }

    @Test
    void bringsNobodyByHisOwnLink() {
        var ben = people.stranger();

        assertThat(people.arrive(ben, String.valueOf(ben.value()))).isEqualTo(new Registration.Oneself());
        assertThat(people.arrive(ann, people.code(ann))).isEqualTo(new Registration.Oneself());

        assertThat(referrals.stats(ben).total() + referrals.stats(ann).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "0", "-1", "999999999999999999", "9223372036854775808", "1e3", "٣", "-", "_"})
    void bringsNobodyByALinkThatIsNobodys(String code) {
        var ben = people.stranger();

        assertThat(people.arrive(ben, code)).isEqualTo(new Registration.UnknownCode());

        assertThat(referrer(ben)).isNull();
    }

    @Test
    void notesTheReferrerWithTheUser() {
        assertThat(referrer(people.bring(ann))).isEqualTo(ann.value());
    }

    @Test
    void doesNotCountFriendsWhoAreBlockedOrForgotten() {
        var friends = IntStream.range(0, 3).mapToObj(_ -> people.bring(ann)).toList();

        blocks.add(friends.get(0));
        accounts.forget(friends.get(1));
        assertThat(referrals.stats(ann).active()).isOne();
        blocks.remove(friends.get(0));

        assertThat(referrals.stats(ann).active()).isEqualTo(2);
        assertThat(referrals.stats(ann).total()).isEqualTo(3);
    }

    @Test
    void neverGivesABonusTwiceToThoseWhoComeAndGo() {
        var friends = IntStream.range(0, 10).mapToObj(_ -> people.bring(ann)).toList();
        assertThat(people.balance(ann)).isOne();

        friends.forEach(friend -> referrals.gone(friend, true));
        assertThat(referrals.stats(ann).active()).isZero();
        assertThat(referrals.stats(ann).missing()).isEqualTo(20);
        friends.forEach(friend -> referrals.gone(friend, false));
        IntStream.range(0, 9).forEach(_ -> people.bring(ann));

        assertThat(people.balance(ann)).isOne();
        people.bring(ann);
        assertThat(people.balance(ann)).isEqualTo(2);
    }

    @Test
    void isWatchedByTheInvariants() {
        jdbc.sql("""
                        INSERT INTO referral_bonuses (referrer_user_id, number, referrals_used, checks, created_at)
                        VALUES (:ann, 1, 10, 1, now())
                        """).param("ann", ann.value()).update();

        assertThat(invariants.broken())
                .map(Object::toString)
                .containsExactly(
                        "Referral bonuses use up no more referrals than there are. Violated by: " + ann.value(),
                        "A referral bonus has exactly one credit, and no other credit is one. Violated by: "
                                + ann.value());

        jdbc.sql("DELETE FROM referral_bonuses WHERE referrer_user_id = :ann")
                .param("ann", ann.value())
                .update();
    }

    @Test
    void showsFloodsToTheOperator() {
        var ben = people.user();
        IntStream.range(0, 30).forEach(_ -> people.bring(ann));
        IntStream.range(0, 12).forEach(number -> {
            var friend = people.bring(ben);
            jdbc.sql(
                            "UPDATE referrals SET created_at = created_at - make_interval(days => :days) WHERE referred_user_id = :user")
                    .param("days", number)
                    .param("user", friend.value())
                    .update();
            transaction.executeWithoutResult(_ -> referrals.checked(friend));
        });

        var rows = watch.list(12, 1000, 0);

        var flood = row(rows, ann);
        assertThat(flood.total()).isEqualTo(30);
        assertThat(flood.burst()).isEqualTo(30);
        assertThat(flood.shareWithoutCheck()).isEqualTo(1);
        assertThat(flood.bonusChecks()).isEqualTo(3);
        var honest = row(rows, ben);
        assertThat(honest.burst()).isOne();
        assertThat(honest.checked()).isEqualTo(12);
        assertThat(honest.shareWithoutCheck()).isZero();
        assertThat(rows.indexOf(flood)).isLessThan(rows.indexOf(honest));
        assertThat(watch.list(31, 1000, 0)).noneMatch(found -> found.referrer().equals(ann));
    }

    private static ReferrerActivity row(List<ReferrerActivity> rows, UserId referrer) {
        return rows.stream()
                .filter(row -> row.referrer().equals(referrer))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Long referrer(UserId user) {
        return jdbc.sql("SELECT referrer_user_id FROM users WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }
}

package io.vzaimno.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.Money;
import io.vzaimno.payments.MoneyTest;
import io.vzaimno.payments.Opening;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MoneyTest
class ReferralsTests {

    private static final AtomicLong USERS = new AtomicLong(300_000);

    @Autowired
    Referrals referrals;

    @Autowired
    ReferrerWatch watch;

    @Autowired
    Accounts accounts;

    @Autowired
    Payments payments;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Refunds refunds;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UserId ann;

    @BeforeEach
    void begin() {
        ann = user();
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.broken()).isEmpty();
    }

    @Test
    void givesABonusForEachTenFriends() {
        for (var friends = 1; friends <= 35; friends++) {
            bring(ann);

            assertThat(balance(ann)).as("%d friends", friends).isEqualTo(friends / 10);
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

    @ParameterizedTest
    @CsvSource({"7, 2", "2, 3", "1, 1"})
    void followsTheTermsThatAreSet(int required, int checks) {
        var others = with(new ReferralTerms(checks, required, ActiveAfter.START));

        for (var friends = 1; friends <= 15; friends++) {
            bring(others, ann);

            assertThat(balance(ann)).as("%d friends", friends).isEqualTo(friends / required * checks);
            assertThat(others.stats(ann).progress()).isEqualTo(friends % required);
        }
    }

    @Test
    void givesExactlyTwoBonusesToTwentyFriendsAtOnce() throws Exception {
        atOnce(IntStream.range(0, 20)
                .<Callable<Object>>mapToObj(_ -> () -> bring(ann))
                .toList());

        assertThat(balance(ann)).isEqualTo(2);
        assertThat(referrals.stats(ann).bonuses()).isEqualTo(2);
    }

    @Test
    void countsAFriendOnceHoweverOftenHeIsRegisteredAtOnce() throws Exception {
        var ben = stranger();

        atOnce(IntStream.range(0, 20)
                .<Callable<Object>>mapToObj(_ -> () -> arrive(referrals, ben, code(ann)))
                .toList());

        assertThat(referrals.stats(ann).total()).isOne();
    }

    @Test
    void takesTheNumberOfAUserForHisCode() {
        assertThat(arrive(referrals, stranger(), String.valueOf(ann.value())))
                .isEqualTo(new Registration.Registered(ann));
        assertThat(arrive(referrals, stranger(), code(ann).toUpperCase(Locale.ROOT)))
                .isEqualTo(new Registration.Registered(ann));
        assertThat(referrals.stats(ann).total()).isEqualTo(2);
    }

    @Test
    void bringsNobodyWhoIsNotNew() {
        var ben = user();
        var cid = user();
        var dan = bring(ann);

        assertThat(arrive(referrals, ben, code(ann))).isEqualTo(new Registration.NotNew());
        assertThat(arrive(referrals, dan, code(cid))).isEqualTo(new Registration.NotNew());
        assertThat(arrive(referrals, ann, code(dan))).as("a circle").isEqualTo(new Registration.NotNew());
        assertThat(arrive(referrals, dan, code(ann))).as("again").isEqualTo(new Registration.Registered(ann));

        assertThat(referrals.stats(ann).total()).isOne();
        assertThat(referrals.stats(cid).total()).isZero();
        assertThat(referrals.stats(dan).total()).isZero();
    }

    @Test
    void bringsNobodyByHisOwnLink() {
        var ben = stranger();

        assertThat(arrive(referrals, ben, String.valueOf(ben.value()))).isEqualTo(new Registration.Oneself());
        assertThat(arrive(referrals, ann, code(ann))).isEqualTo(new Registration.Oneself());

        assertThat(referrals.stats(ben).total() + referrals.stats(ann).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "0", "-1", "999999999999999999", "9223372036854775808", "1e3", "٣", "-", "_"})
    void bringsNobodyByALinkThatIsNobodys(String code) {
        var ben = stranger();

        assertThat(arrive(referrals, ben, code)).isEqualTo(new Registration.UnknownCode());

        assertThat(referrer(ben)).isNull();
    }

    @Test
    void notesTheReferrerWithTheUser() {
        assertThat(referrer(bring(ann))).isEqualTo(ann.value());
    }

    @Test
    void countsAfterTheFirstResultWhereThatIsSet() {
        var strict = with(new ReferralTerms(1, 2, ActiveAfter.CHECK));
        var ben = bring(strict, ann);
        var cid = bring(strict, ann);
        assertThat(strict.stats(ann).active()).isZero();

        checked(strict, ben);
        checked(strict, ben);
        assertThat(balance(ann)).isZero();
        checked(strict, cid);

        assertThat(balance(ann)).isOne();
    }

    @Test
    void countsPaymentsAsLongAsTheyAreNotGivenBack() {
        var strict = with(new ReferralTerms(1, 1, ActiveAfter.PAYMENT));
        var ben = bring(strict, ann);
        assertThat(strict.stats(ann).active()).isZero();

        transaction.executeWithoutResult(_ -> strict.paid(ben, 1));
        assertThat(strict.stats(ann).active()).isOne();
        assertThat(balance(ann)).isOne();

        transaction.executeWithoutResult(_ -> strict.paid(ben, -1));
        assertThat(strict.stats(ann).active()).isZero();
        assertThat(balance(ann)).as("what was given stays").isOne();

        transaction.executeWithoutResult(_ -> strict.paid(ben, 1));
        assertThat(balance(ann)).as("not twice for the same").isOne();
    }

    @Test
    void hearsOfPaymentsAndRefunds() {
        var ben = bring(ann);

        var order = pay(ben);
        assertThat(paidFriends(ann)).isOne();
        refunds.done(order, "given back");

        assertThat(paidFriends(ann)).isZero();
    }

    @Test
    void neverGivesABonusTwiceToThoseWhoComeAndGo() {
        var friends = IntStream.range(0, 10).mapToObj(_ -> bring(ann)).toList();
        assertThat(balance(ann)).isOne();

        friends.forEach(friend -> referrals.gone(friend, true));
        assertThat(referrals.stats(ann).active()).isZero();
        assertThat(referrals.stats(ann).missing()).isEqualTo(20);
        friends.forEach(friend -> referrals.gone(friend, false));
        IntStream.range(0, 9).forEach(_ -> bring(ann));

        assertThat(balance(ann)).isOne();
        bring(ann);
        assertThat(balance(ann)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensAtOnceNobodyIsPaidTwice(long seed) throws Exception {
        var random = new Random(seed);
        var friends = IntStream.range(0, 12).mapToObj(_ -> bring(ann)).toList();
        List<Callable<Object>> acts = new ArrayList<>();
        for (var number = 0; number < 40; number++) {
            var friend = friends.get(random.nextInt(friends.size()));
            switch (random.nextInt(3)) {
                case 0 -> acts.add(() -> bring(ann));
                case 1 -> acts.add(Executors.callable(() -> referrals.gone(friend, true)));
                default -> acts.add(Executors.callable(() -> referrals.gone(friend, false)));
            }
        }

        atOnce(acts);

        var stats = referrals.stats(ann);
        assertThat(stats.bonuses()).isBetween(stats.active() / 10, stats.total() / 10);
        assertThat(balance(ann)).isEqualTo(stats.bonuses());
    }

    @Test
    void showsFloodsToTheOperator() {
        var ben = user();
        IntStream.range(0, 30).forEach(_ -> bring(ann));
        IntStream.range(0, 12).forEach(number -> {
            var friend = bring(ben);
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

    /** The same programme by other terms. */
    private Referrals with(ReferralTerms terms) {
        var table = new ReferralTable(jdbc, terms, clock);
        return new Referrals(table, new Bonuses(table, accounts, terms, events), accounts, events);
    }

    private UserId bring(UserId referrer) {
        return bring(referrals, referrer);
    }

    private UserId bring(Referrals programme, UserId referrer) {
        var friend = stranger();
        assertThat(arrive(programme, friend, code(referrer))).isEqualTo(new Registration.Registered(referrer));
        return friend;
    }

    /** As the bot lets somebody in. */
    private Registration arrive(Referrals programme, UserId user, String code) {
        return transaction.execute(
                _ -> programme.register(user, code, accounts.open(user, new Introduction(null, "Ben", null, null))));
    }

    private void checked(Referrals programme, UserId user) {
        transaction.executeWithoutResult(_ -> programme.checked(user));
    }

    private PaymentId pay(UserId user) {
        var offer = new TariffOffer("Ten", "", 10, new BigDecimal("199.00"), OptionalInt.of(100), 1);
        var tariff = tariffs.create(offer, true);
        var order = ((Opening.Opened) payments.open(user, tariff.id(), PaymentMethod.TELEGRAM_STARS)).payment();
        payments.settle(
                order.id(),
                new Money(PaymentMethod.TELEGRAM_STARS, BigDecimal.valueOf(100), "charge " + order.id(), "test"));
        return order.id();
    }

    private int paidFriends(UserId referrer) {
        return row(watch.list(1, 1000, 0), referrer).paid();
    }

    private static void atOnce(List<Callable<Object>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
    }

    private @Nullable Long referrer(UserId user) {
        return jdbc.sql("SELECT referrer_user_id FROM users WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    private UserId user() {
        var user = stranger();
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        return user;
    }

    private static UserId stranger() {
        return new UserId(USERS.incrementAndGet());
    }

    private String code(UserId user) {
        return accounts.find(user).orElseThrow().referralCode();
    }

    private int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }
}

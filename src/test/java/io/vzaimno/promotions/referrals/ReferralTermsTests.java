package io.vzaimno.promotions.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.IncomingMoney;
import io.vzaimno.payments.MoneyTest;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What counts, and how much of it a bonus takes, is the operator's to say. */
@MoneyTest
class ReferralTermsTests {

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
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Friends people;
    private UserId ann;

    @BeforeEach
    void begin() {
        people = new Friends(referrals, accounts, transaction);
        ann = people.user();
    }

    @ParameterizedTest
    @CsvSource({"7, 2", "2, 3", "1, 1"})
    void followsTheTermsThatAreSet(int required, int checks) {
        var others = with(new ReferralTerms(checks, required, ActiveAfter.START));

        for (var friends = 1; friends <= 15; friends++) {
            people.bring(others, ann);

            assertThat(people.balance(ann)).as("%d friends", friends).isEqualTo(friends / required * checks);
            assertThat(others.stats(ann).progress()).isEqualTo(friends % required);
        }
    }

    @Test
    void countsAfterTheFirstResultWhereThatIsSet() {
        var strict = with(new ReferralTerms(1, 2, ActiveAfter.CHECK));
        var ben = people.bring(strict, ann);
        var cid = people.bring(strict, ann);
        assertThat(strict.stats(ann).active()).isZero();

        checked(strict, ben);
        checked(strict, ben);
        assertThat(people.balance(ann)).isZero();
        checked(strict, cid);

        assertThat(people.balance(ann)).isOne();
    }

    @Test
    void countsPaymentsAsLongAsTheyAreNotGivenBack() {
        var strict = with(new ReferralTerms(1, 1, ActiveAfter.PAYMENT));
        var ben = people.bring(strict, ann);
        assertThat(strict.stats(ann).active()).isZero();

        transaction.executeWithoutResult(_ -> strict.paid(ben, 1));
        assertThat(strict.stats(ann).active()).isOne();
        assertThat(people.balance(ann)).isOne();

        transaction.executeWithoutResult(_ -> strict.paid(ben, -1));
        assertThat(strict.stats(ann).active()).isZero();
        assertThat(people.balance(ann)).as("what was given stays").isOne();

        transaction.executeWithoutResult(_ -> strict.paid(ben, 1));
        assertThat(people.balance(ann)).as("not twice for the same").isOne();
    }

    @Test
    void hearsOfPaymentsAndRefunds() {
        var ben = people.bring(ann);

        var order = pay(ben);
        assertThat(paidFriends(ann)).isOne();
        refunds.done(order, "given back");

        assertThat(paidFriends(ann)).isZero();
    }

    /** The same programme by other terms. */
    private Referrals with(ReferralTerms terms) {
        var table = new ReferralTable(jdbc, terms, clock);
        return new Referrals(table, new Bonuses(table, accounts, terms, events), accounts, events);
    }

    private void checked(Referrals programme, UserId user) {
        transaction.executeWithoutResult(_ -> programme.checked(user));
    }

    private PaymentId pay(UserId user) {
        var offer = new TariffOffer("Ten", "", 10, new BigDecimal("199.00"), OptionalInt.of(100), 1);
        var tariff = tariffs.create(offer, true);
        var order = ((OrderOutcome.Opened) payments.open(user, tariff.id(), PaymentMethod.TELEGRAM_STARS)).payment();
        payments.settle(
                order.id(),
                new IncomingMoney(
                        PaymentMethod.TELEGRAM_STARS, BigDecimal.valueOf(100), "charge " + order.id(), "test"));
        return order.id();
    }

    private int paidFriends(UserId referrer) {
        return watch.list(1, 1000, 0).stream()
                .filter(row -> row.referrer().equals(referrer))
                .mapToInt(ReferrerActivity::paid)
                .sum();
    }
}

package io.vzaimno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MoneyTest
class PaymentsTests {

    private static final AtomicLong NUMBERS = new AtomicLong();

    @Autowired
    Payments payments;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Refunds refunds;

    @Autowired
    Accounts accounts;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    private Tariff tariff;
    private UserId ann;

    @BeforeEach
    void begin() {
        var offer = new TariffOffer("Ten checks", "", 10, new BigDecimal("199.00"), OptionalInt.of(100), 1);
        tariff = tariffs.create(offer, true);
        ann = user();
    }

    @Test
    void creditsWhatWasBoughtOnce() {
        var order = order(ann);

        var settlement = payments.settle(order.id(), stars(100));

        assertThat(settlement).isInstanceOfSatisfying(SettlementOutcome.Credited.class, credited -> {
            assertThat(credited.balance()).isEqualTo(10);
            assertThat(credited.late()).isFalse();
            assertThat(credited.payment().status()).isEqualTo(PaymentStatus.COMPLETED);
        });
        assertThat(balance(ann)).isEqualTo(10);
    }

    @Test
    void creditsOnceHoweverOftenTheMoneyIsReported() throws Exception {
        var order = order(ann);
        var money = stars(100);
        Callable<SettlementOutcome> report = () -> payments.settle(order.id(), money);

        try (var threads = Executors.newFixedThreadPool(20)) {
            var settlements = threads.invokeAll(Collections.nCopies(20, report));

            assertThat(settlements)
                    .extracting(settlement -> (Object) settlement.get().getClass())
                    .containsOnlyOnce(SettlementOutcome.Credited.class)
                    .filteredOn(SettlementOutcome.Repeated.class::equals)
                    .hasSize(19);
        }
        assertThat(balance(ann)).isEqualTo(10);
    }

    @Test
    void makesBothPayersOfOneOrderWhole() {
        var ben = user();
        var order = order(ann);

        payments.settle(order.id(), stars(100));
        var second = stars(100);
        payments.settleAnew(order.id(), ben, second);
        payments.settleAnew(order.id(), ben, second);

        assertThat(balance(ann)).isEqualTo(10);
        assertThat(balance(ben)).isEqualTo(10);
    }

    @Test
    void leavesASecondChargeToBeSettledByItself() {
        var order = order(ann);
        payments.settle(order.id(), stars(100));

        var second = stars(100);

        assertThat(payments.settle(order.id(), second)).isInstanceOf(SettlementOutcome.PaidBefore.class);
        assertThat(payments.settleAnew(order.id(), ann, second)).isInstanceOf(SettlementOutcome.Credited.class);
        assertThat(balance(ann)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 101, 10_000})
    void creditsNoOtherAmount(int amount) {
        var order = order(ann);

        assertThat(payments.settle(order.id(), stars(amount))).isInstanceOf(SettlementOutcome.WrongAmount.class);
        assertThat(balance(ann)).isZero();

        assertThat(payments.settle(order.id(), stars(100))).isInstanceOf(SettlementOutcome.Credited.class);
    }

    @Test
    void creditsMoneyThatComesAfterTheOrderHasExpired() {
        var order = order(ann);
        jdbc.sql("UPDATE payments SET expires_at = now() - interval '1 hour' WHERE payment_id = :id")
                .param("id", order.id().value())
                .update();
        assertThat(payments.expire()).isOne();
        assertThat(payments.find(order.id()).orElseThrow().status()).isEqualTo(PaymentStatus.CANCELLED);

        var settlement = (SettlementOutcome.Credited) payments.settle(order.id(), stars(100));

        assertThat(settlement.late()).isTrue();
        assertThat(balance(ann)).isEqualTo(10);
    }

    @Test
    void usesAnOpenOrderAgainUntilThePriceChanges() {
        var order = order(ann);

        assertThat(order(ann).id()).isEqualTo(order.id());
        var dearer = new TariffOffer("Ten checks", "", 10, new BigDecimal("199.00"), OptionalInt.of(120), 1);
        tariffs.change(tariff.id(), dearer, true);

        assertThat(order(ann).id()).isNotEqualTo(order.id());
        assertThat(payments.settle(order.id(), stars(100))).isInstanceOf(SettlementOutcome.Credited.class);
    }

    @Test
    void sellsNothingThatIsNotForSale() {
        tariffs.deactivate(tariff.id());

        assertThat(payments.open(ann, tariff.id(), PaymentMethod.TELEGRAM_STARS))
                .isInstanceOf(OrderOutcome.NotForSale.class);
        assertThat(payments.open(ann, TariffId.random(), PaymentMethod.TELEGRAM_STARS))
                .isInstanceOf(OrderOutcome.NoSuchTariff.class);
        assertThat(payments.open(ann, tariff.id(), PaymentMethod.ROBOKASSA))
                .isInstanceOf(OrderOutcome.NoSuchMethod.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "4, 6, 0", "10, 0, 0"})
    void takesBackWhatIsLeftOfARefundedPayment(int used, int taken, int left) {
        var order = paid();
        use(used);

        var reversal = refunds.request(order.id(), "changed his mind", "test");

        assertThat(reversal).isEqualTo(new RefundOutcome.Accepted(order, taken));
        assertThat(balance(ann)).isEqualTo(left);
        assertThat(refunds.request(order.id(), "again", "test")).isInstanceOf(RefundOutcome.NotRefundable.class);
        assertThat(refunds.done(order.id(), "given back")).isTrue();
        assertThat(refunds.done(order.id(), "given back")).isFalse();
        assertThat(payments.find(order.id()).orElseThrow().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(balance(ann)).isEqualTo(left);
    }

    @Test
    void returnsTheChecksOfARefundThatIsRefused() {
        var order = paid();
        refunds.request(order.id(), "changed his mind", "test");
        assertThat(balance(ann)).isZero();

        refunds.refused(order.id(), "not enough Stars");
        refunds.refused(order.id(), "not enough Stars");

        assertThat(balance(ann)).isEqualTo(10);
        assertThat(payments.find(order.id()).orElseThrow().status()).isEqualTo(PaymentStatus.COMPLETED);
    }

    @Test
    void followsARefundThatNobodyHereAskedFor() {
        var order = paid();

        assertThat(refunds.done(order.id(), "Telegram's message")).isTrue();

        assertThat(balance(ann)).isZero();
        assertThat(refunds.pending()).isEmpty();
    }

    @Test
    void noticesBooksThatAreWrong() {
        jdbc.sql("UPDATE users SET checks_balance = 7 WHERE user_id = :user")
                .param("user", ann.value())
                .update();

        assertThat(invariants.broken())
                .singleElement()
                .hasToString("A balance is the sum of its entries. Violated by: " + ann.value());

        jdbc.sql("UPDATE users SET checks_balance = 0 WHERE user_id = :user")
                .param("user", ann.value())
                .update();
    }

    private Payment paid() {
        return ((SettlementOutcome.Credited) payments.settle(order(ann).id(), stars(100))).payment();
    }

    private void use(int checks) {
        if (checks > 0) {
            accounts.correct(
                    ann, -checks, Posting.of(EntryKind.CORRECTION, "use:" + NUMBERS.incrementAndGet(), "used"));
        }
    }

    private Payment order(UserId user) {
        return ((OrderOutcome.Opened) payments.open(user, tariff.id(), PaymentMethod.TELEGRAM_STARS)).payment();
    }

    private static IncomingMoney stars(int amount) {
        var charge = "charge-" + NUMBERS.incrementAndGet();
        return new IncomingMoney(PaymentMethod.TELEGRAM_STARS, BigDecimal.valueOf(amount), charge, "test");
    }

    private UserId user() {
        var user = new UserId(5000 + NUMBERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        return user;
    }

    private int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }
}

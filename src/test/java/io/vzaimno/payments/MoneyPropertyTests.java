package io.vzaimno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to a balance at once, it is the sum of its entries and never below zero. */
@MoneyTest
class MoneyPropertyTests {

    private static final int ACTS = 60;
    private static final int THREADS = 8;

    private final ConcurrentMap<String, PaymentId> orders = new ConcurrentHashMap<>();

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyInterleavingLeavesTheBooksRight(long seed) throws Exception {
        var random = new Random(seed);
        var user = new UserId(70_000 + seed);
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        var tariff = tariffs.create(
                new TariffOffer("Seed " + seed, "", 3, new BigDecimal("30.00"), OptionalInt.of(30), 1), true);
        List<Callable<Void>> acts = new ArrayList<>();
        for (var number = 0; number < ACTS; number++) {
            acts.add(act(random.nextInt(5), user, tariff, "%d:%d".formatted(seed, random.nextInt(ACTS / 2))));
        }

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }

        assertThat(invariants.broken()).isEmpty();
        var page = accounts.ledger(user, 1000, 0);
        assertThat(page.entries())
                .allSatisfy(entry -> assertThat(entry.balanceAfter()).isNotNegative());
        assertThat(page.entries().stream().mapToInt(entry -> entry.delta()).sum())
                .isEqualTo(accounts.find(user).orElseThrow().balance());
    }

    /** The same name may come up again and again: then it is the same money, or the same gift. */
    private Callable<Void> act(int kind, UserId user, Tariff tariff, String name) {
        return () -> {
            switch (kind) {
                case 0, 1 -> pay(user, tariff, name);
                case 2 -> payments.of(user, 1).forEach(payment -> refunds.request(payment.id(), "test", "test"));
                case 3 -> payments.of(user, 1).forEach(payment -> refunds.done(payment.id(), "test"));
                default -> accounts.correct(user, -1, Posting.of(EntryKind.CORRECTION, "used:" + name, "test"));
            }
            return null;
        };
    }

    /** A charge is always about the same order, whoever reports it and how often. */
    private void pay(UserId user, Tariff tariff, String name) {
        var order = orders.computeIfAbsent(name, _ -> open(user, tariff));
        var money = new IncomingMoney(PaymentMethod.TELEGRAM_STARS, BigDecimal.valueOf(30), "charge " + name, "test");
        if (payments.settle(order, money) instanceof SettlementOutcome.PaidBefore) {
            payments.settleAnew(order, user, money);
        }
    }

    private PaymentId open(UserId user, Tariff tariff) {
        return ((OrderOutcome.Opened) payments.open(user, tariff.id(), PaymentMethod.TELEGRAM_STARS))
                .payment()
                .id();
    }
}

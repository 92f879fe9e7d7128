package io.vzaimno.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vzaimno.TestDatabase;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "FREE_CHECKS=2")
@ContextConfiguration(initializers = TestDatabase.class)
class AccountsTests {

    private static final AtomicLong USERS = new AtomicLong(1000);

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void givesANewUserHisFreeChecksOnce() {
        var ann = new UserId(USERS.incrementAndGet());

        accounts.ensure(ann, new Introduction("ann", "Ann", null, "ru"));
        var again = accounts.ensure(ann, new Introduction("ann_new", null, null, "en"));

        assertThat(again.balance()).isEqualTo(2);
        assertThat(again.username()).isEqualTo("ann_new");
        assertThat(again.firstName()).isEqualTo("Ann");
        assertThat(again.language()).isEqualTo("en");
        assertThat(accounts.ledger(ann, 10, 0).total()).isOne();
    }

    @Test
    void followsTelegramsLanguageUntilAnotherIsChosen() {
        var ann = new UserId(USERS.incrementAndGet());
        accounts.ensure(ann, new Introduction(null, "Ann", null, "ru"));

        assertThat(language(ann, "de")).isEqualTo("de");
        assertThat(language(ann, null)).isEqualTo("de");
        accounts.speak(ann, Locale.ENGLISH);
        assertThat(language(ann, "ru")).isEqualTo("en");
    }

    private @Nullable String language(UserId user, @Nullable String ofTelegram) {
        return accounts.ensure(user, new Introduction(null, "Ann", null, ofTelegram))
                .language();
    }

    @Test
    void declinesAChargeThatWouldOverdraw() {
        var ann = user();

        assertThat(charge(ann, 3, "check:a")).isEqualTo(new Charge.Declined(2));
        assertThat(charge(ann, 2, "check:b")).isEqualTo(new Charge.Accepted(0));
        assertThat(accounts.ledger(ann, 10, 0).entries().getFirst().balanceAfter())
                .isZero();
    }

    @Test
    void creditsAKeyOnce() {
        var ann = user();

        accounts.credit(ann, 5, Posting.of(EntryKind.REFUND, "refund:" + ann.value(), "check"));
        var balance = accounts.credit(ann, 5, Posting.of(EntryKind.REFUND, "refund:" + ann.value(), "check"));

        assertThat(balance).isEqualTo(7);
    }

    @Test
    void refusesACorrectionBelowZero() {
        var ann = user();

        assertThat(correct(ann, -3)).isEqualTo(new Correction.Overdrawn(2));
        assertThat(correct(ann, -2)).isEqualTo(new Correction.Made(0));
        assertThat(correct(new UserId(1), 1)).isEqualTo(new Correction.NoSuchUser());
    }

    @Test
    void correctsOncePerKey() {
        var ann = user();
        var posting = new Posting(EntryKind.CORRECTION, "correction:" + USERS.incrementAndGet(), "by hand", "admin");

        assertThat(accounts.correct(ann, -2, posting)).isEqualTo(new Correction.Made(0));
        assertThat(accounts.correct(ann, -2, posting)).isEqualTo(new Correction.Made(0));
        assertThat(accounts.correct(ann, 2, posting)).isEqualTo(new Correction.KeyUsed());
        assertThat(accounts.ledger(ann, 10, 0).total()).isEqualTo(2);
    }

    @Test
    void refusesACorrectionBeyondWhatABalanceCanHold() {
        var ann = user();

        assertThat(correct(ann, Integer.MAX_VALUE)).isEqualTo(new Correction.TooMuch(2));
        assertThat(correct(ann, Integer.MIN_VALUE)).isEqualTo(new Correction.Overdrawn(2));
        assertThat(correct(ann, Integer.MAX_VALUE - 2)).isEqualTo(new Correction.Made(Integer.MAX_VALUE));
    }

    @Test
    void theLedgerCannotBeRewritten() {
        user();

        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE balance_entries SET delta = 100").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void ofManyChargesAtOnceOnlyThePaidOnesAreAccepted() throws Exception {
        var ann = user();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var charges = threads.invokeAll(IntStream.range(0, 50)
                    .mapToObj(number ->
                            (Callable<Charge>) () -> charge(ann, 1, "check:%s:%d".formatted(ann.value(), number)))
                    .toList());
            assertThat(charges)
                    .map(Future::get)
                    .filteredOn(Charge.Accepted.class::isInstance)
                    .hasSize(2);
        }
        assertThat(accounts.find(ann).orElseThrow().balance()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensTheBalanceIsTheSumOfItsEntries(long seed) {
        var random = new Random(seed);
        var ann = user();
        var expected = new ArrayList<Integer>();

        for (var i = 0; i < 40; i++) {
            var key = "k:%d:%d".formatted(ann.value(), random.nextInt(25));
            switch (random.nextInt(3)) {
                case 0 -> charge(ann, 1 + random.nextInt(3), "charge:%s:%d".formatted(key, i));
                case 1 -> accounts.credit(ann, 1 + random.nextInt(3), Posting.of(EntryKind.REFUND, key, "refund"));
                case 2 -> correct(ann, random.nextBoolean() ? 2 : -2);
            }
            expected.add(accounts.find(ann).orElseThrow().balance());
        }

        var ledger = accounts.ledger(ann, 100, 0);
        assertThat(expected).allMatch(balance -> balance >= 0);
        assertThat(ledger.entries().stream().mapToInt(LedgerEntry::delta).sum()).isEqualTo(expected.getLast());
        assertThat(ledger.entries().getFirst().balanceAfter()).isEqualTo(expected.getLast());
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private UserId user() {
        var user = new UserId(USERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        return user;
    }

    private Charge charge(UserId user, int checks, String key) {
        return transaction.execute(_ -> accounts.charge(user, checks, Posting.of(EntryKind.CHECK, key, "check")));
    }

    private Correction correct(UserId user, int delta) {
        var key = "correction:" + USERS.incrementAndGet();
        return accounts.correct(user, delta, new Posting(EntryKind.CORRECTION, key, "by hand", "admin"));
    }
}

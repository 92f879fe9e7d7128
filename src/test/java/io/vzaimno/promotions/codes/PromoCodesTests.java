package io.vzaimno.promotions.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.MoneyTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MoneyTest
class PromoCodesTests {

    private static final AtomicLong NUMBERS = new AtomicLong(400_000);

    @Autowired
    PromoCodes codes;

    @Autowired
    Accounts accounts;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void givesFiveOfFiftyWhatIsThereForFive() throws Exception {
        var code = code(3, 5);
        var users = IntStream.range(0, 50).mapToObj(_ -> user()).toList();

        try (var threads = Executors.newFixedThreadPool(50)) {
            var redemptions = threads.invokeAll(users.stream()
                    .map(user -> (Callable<Redemption>) () -> redeem(user, code))
                    .toList());

            assertThat(redemptions)
                    .map(Future::get)
                    .filteredOn(Redemption.Redeemed.class::isInstance)
                    .hasSize(5);
            assertThat(redemptions)
                    .map(Future::get)
                    .filteredOn(Redemption.UsedUp.class::isInstance)
                    .hasSize(45);
        }
        assertThat(users.stream().mapToInt(this::balance).sum()).isEqualTo(15);
    }

    @Test
    void givesAUserOnceHoweverOftenHeEntersItAtOnce() throws Exception {
        var code = code(3, 100);
        var ann = user();

        try (var threads = Executors.newFixedThreadPool(20)) {
            threads.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Redemption>) () -> redeem(ann, code))
                    .toList());
        }

        assertThat(balance(ann)).isEqualTo(3);
        assertThat(redeem(ann, code)).isEqualTo(new Redemption.UsedBefore());
    }

    @Test
    void answersTheSameCauseTheSameAgain() {
        var code = code(3, 1);
        var ann = user();

        assertThat(codes.redeem(ann, code, "a word")).isEqualTo(new Redemption.Redeemed(3, 3));
        assertThat(codes.redeem(ann, code, "a word")).isEqualTo(new Redemption.Redeemed(3, 3));
        assertThat(codes.redeem(ann, code, "another")).isEqualTo(new Redemption.UsedBefore());

        assertThat(balance(ann)).isEqualTo(3);
        assertThat(codes.redeem(user(), code, "a word")).isEqualTo(new Redemption.UsedUp());
    }

    @Test
    void givesAUserOneOfABatch() throws Exception {
        var batch = codes.createBatch(20, new PromoTerms(2, 1, Optional.empty(), "a fair"));
        var ann = user();

        try (var threads = Executors.newFixedThreadPool(20)) {
            threads.invokeAll(batch.stream()
                    .map(code -> (Callable<Redemption>) () -> redeem(ann, code.code()))
                    .toList());
        }

        assertThat(batch).map(PromoCode::code).doesNotHaveDuplicates().hasSize(20);
        assertThat(balance(ann)).isEqualTo(2);
        assertThat(redeem(user(), batch.getFirst().code()).getClass())
                .isIn(Redemption.Redeemed.class, Redemption.UsedUp.class);
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        var code = code(1, 1);

        assertThat(redeem(user(), "  " + code.toLowerCase(Locale.ROOT) + " ")).isEqualTo(new Redemption.Redeemed(1, 1));
    }

    @Test
    void givesNothingAfterItsTimeOrWhenTakenBack() {
        var end = Optional.of(clock.instant().plus(Duration.ofDays(1)));
        var expiring =
                codes.createBatch(1, new PromoTerms(1, 9, end, "")).getFirst().code();
        jdbc.sql("UPDATE promo_codes SET expires_at = now() - interval '1 second' WHERE code = :code")
                .param("code", expiring)
                .update();
        var stopped = code(1, 9);
        codes.deactivate(stopped);
        var batch = codes.createBatch(3, new PromoTerms(1, 1, Optional.empty(), ""));
        assertThat(codes.deactivateBatch(batch.getFirst().batch())).isEqualTo(3);
        var ann = user();

        assertThat(redeem(ann, expiring)).isEqualTo(new Redemption.Over());
        assertThat(redeem(ann, stopped)).isEqualTo(new Redemption.Over());
        assertThat(redeem(ann, batch.getLast().code())).isEqualTo(new Redemption.Over());
        assertThat(balance(ann)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NOBODYS", "' OR 1=1", "ПРОМО", "A B C"})
    void givesNothingForWhatIsNoCode(String text) {
        assertThat(redeem(user(), text)).isEqualTo(new Redemption.NoSuchCode());
    }

    @Test
    void makesNoSecondCodeOfAName() {
        var terms = new PromoTerms(1, 1, Optional.empty(), "");

        assertThat(codes.create("TWICE", terms)).isPresent();
        assertThat(codes.create("TWICE", terms)).isEmpty();
    }

    @Test
    void isWatchedByTheInvariants() {
        var code = code(1, 3);
        var uses = "UPDATE promo_codes SET uses = :uses WHERE code = :code";
        jdbc.sql(uses).param("uses", 1).param("code", code).update();

        assertThat(invariants.broken())
                .singleElement()
                .hasToString("A promo code counts its uses, and each is credited. Violated by: " + code);

        jdbc.sql(uses).param("uses", 0).param("code", code).update();
    }

    private String code(int checks, int uses) {
        var name = "CODE" + NUMBERS.incrementAndGet();
        return codes.create(name, new PromoTerms(checks, uses, Optional.empty(), ""))
                .orElseThrow()
                .code();
    }

    private Redemption redeem(UserId user, String code) {
        return codes.redeem(user, code, UUID.randomUUID().toString());
    }

    private UserId user() {
        var user = new UserId(NUMBERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        return user;
    }

    private int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }
}

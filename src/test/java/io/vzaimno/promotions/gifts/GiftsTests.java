package io.vzaimno.promotions.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.MoneyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
class GiftsTests {

    private static final AtomicLong NUMBERS = new AtomicLong(500_000);

    @Autowired
    Gifts gifts;

    @Autowired
    GiftTable table;

    @Autowired
    Accounts accounts;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void movesChecksFromOneToAnother() {
        var ann = userWith(5);
        var ben = userWith(0);

        var gift = give(ann, 3);
        assertThat(balance(ann)).as("taken at once").isEqualTo(2);
        var opened = open(ben, gift.code());

        assertThat(opened)
                .isInstanceOfSatisfying(
                        OpeningOutcome.Opened.class,
                        unwrapped -> assertThat(unwrapped.balance()).isEqualTo(3));
        assertThat(balance(ben)).isEqualTo(3);
        assertThat(gifts.waiting(ann)).isEmpty();
    }

    @Test
    void goesToOneOfTwentyWhoOpenItAtOnce() throws Exception {
        var gift = give(userWith(1), 1);
        var users = IntStream.range(0, 20).mapToObj(_ -> userWith(0)).toList();

        try (var threads = Executors.newFixedThreadPool(20)) {
            var openings = threads.invokeAll(users.stream()
                    .map(user -> (Callable<OpeningOutcome>) () -> open(user, gift.code()))
                    .toList());

            assertThat(openings)
                    .map(Future::get)
                    .filteredOn(OpeningOutcome.Opened.class::isInstance)
                    .hasSize(1);
            assertThat(openings)
                    .map(Future::get)
                    .filteredOn(OpeningOutcome.Taken.class::isInstance)
                    .hasSize(19);
        }
        assertThat(users.stream().mapToInt(this::balance).sum()).isOne();
    }

    @Test
    void isOpenedOnceAlsoByTheSame() {
        var gift = give(userWith(2), 2);
        var ben = userWith(0);

        gifts.open(ben, gift.code(), "an update");
        var handledAgain = gifts.open(ben, gift.code(), "an update");
        var openedAgain = gifts.open(ben, gift.code(), "another update");

        assertThat(handledAgain)
                .isEqualTo(new OpeningOutcome.Opened(table.find(gift.id()).orElseThrow(), 2));
        assertThat(openedAgain).isEqualTo(new OpeningOutcome.OpenedBefore());
        assertThat(balance(ben)).isEqualTo(2);
    }

    @Test
    void isMadeOnceForEachQuestion() throws Exception {
        var ann = userWith(9);

        try (var threads = Executors.newFixedThreadPool(10)) {
            threads.invokeAll(IntStream.range(0, 10)
                    .mapToObj(number -> (Callable<GivingOutcome>) () -> gifts.give(ann, 1 + number % 3, "one question"))
                    .toList());
        }

        assertThat(gifts.waiting(ann))
                .singleElement()
                .satisfies(gift -> assertThat(balance(ann)).isEqualTo(9 - gift.checks()));
    }

    @Test
    void isNotOpenedByItsGiver() {
        var ann = userWith(1);
        var gift = give(ann, 1);

        assertThat(open(ann, gift.code())).isEqualTo(new OpeningOutcome.Own(gift));

        assertThat(gifts.waiting(ann)).containsExactly(gift);
        assertThat(balance(ann)).isZero();
    }

    @Test
    void takesNoMoreThanThereIs() {
        var ann = userWith(2);

        assertThat(gifts.give(ann, 3, "cause")).isEqualTo(new GivingOutcome.NotEnough(2));

        assertThat(balance(ann)).isEqualTo(2);
        assertThat(gifts.waiting(ann)).isEmpty();
    }

    @Test
    void doesNotPileUp() {
        var ann = userWith(30);
        IntStream.range(0, 20).forEach(_ -> give(ann, 1));

        assertThat(gifts.give(ann, 1, "one more")).isEqualTo(new GivingOutcome.TooMany(20));
        gifts.takeBack(ann, gifts.waiting(ann).getFirst().id());

        assertThat(gifts.give(ann, 1, "one more")).isInstanceOf(GivingOutcome.Given.class);
    }

    @Test
    void comesBackToTheGiverWhoWantsIt() {
        var ann = userWith(4);
        var gift = give(ann, 4);

        assertThat(gifts.takeBack(userWith(0), gift.id())).as("by a stranger").isEmpty();
        assertThat(gifts.takeBack(ann, gift.id())).isPresent();
        assertThat(gifts.takeBack(ann, gift.id())).as("again").isPresent();

        assertThat(balance(ann)).isEqualTo(4);
        assertThat(open(userWith(0), gift.code())).isEqualTo(new OpeningOutcome.Returned());
    }

    @Test
    void comesBackWhenItsTimeIsOver() {
        var ann = userWith(4);
        var gift = give(ann, 4);
        jdbc.sql("UPDATE gifts SET expires_at = now() - interval '1 second' WHERE gift_id = :id")
                .param("id", gift.id().value())
                .update();
        assertThat(open(userWith(0), gift.code())).isEqualTo(new OpeningOutcome.Returned());

        assertThat(table.overdue()).contains(gift.id());
        gifts.expire(gift.id());
        gifts.expire(gift.id());

        assertThat(balance(ann)).isEqualTo(4);
        assertThat(table.overdue()).doesNotContain(gift.id());
    }

    @Test
    void isWatchedByTheInvariants() {
        var gift = give(userWith(4), 3);
        change(gift, 4);

        assertThat(invariants.broken())
                .singleElement()
                .hasToString("A gift was taken once and went to exactly one, if it does not wait. Violated by: "
                        + gift.id());

        change(gift, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOBODYS", "%", "' OR 1=1 --"})
    void isNothingForALinkThatIsNobodys(String code) {
        assertThat(open(userWith(0), code)).isEqualTo(new OpeningOutcome.NoSuchGift());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensAtOnceNoCheckIsLostOrMade(long seed) throws Exception {
        var random = new Random(seed);
        var users = IntStream.range(0, 4).mapToObj(_ -> userWith(6)).toList();
        var made = users.stream().map(user -> give(user, 2)).toList();
        List<Callable<Object>> acts = new ArrayList<>();
        for (var number = 0; number < 60; number++) {
            var user = users.get(random.nextInt(users.size()));
            var gift = made.get(random.nextInt(made.size()));
            var cause = "seed " + random.nextInt(10);
            switch (random.nextInt(4)) {
                case 0 -> acts.add(() -> open(user, gift.code()));
                case 1 -> acts.add(() -> gifts.takeBack(user, gift.id()));
                case 2 -> acts.add(Executors.callable(() -> gifts.expire(gift.id())));
                default -> acts.add(() -> gifts.give(user, 1, cause));
            }
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }

        var waiting = users.stream()
                .flatMap(user -> gifts.waiting(user).stream())
                .mapToInt(Gift::checks)
                .sum();
        assertThat(users.stream().mapToInt(this::balance).sum() + waiting).isEqualTo(24);
    }

    private OpeningOutcome open(UserId opener, String code) {
        return gifts.open(opener, code, "cause " + NUMBERS.incrementAndGet());
    }

    private Gift give(UserId giver, int checks) {
        return ((GivingOutcome.Given) gifts.give(giver, checks, "cause " + NUMBERS.incrementAndGet())).gift();
    }

    private void change(Gift gift, int checks) {
        jdbc.sql("UPDATE gifts SET checks = :checks WHERE gift_id = :id")
                .param("checks", checks)
                .param("id", gift.id().value())
                .update();
    }

    private UserId userWith(int checks) {
        var user = new UserId(NUMBERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        if (checks > 0) {
            accounts.credit(user, checks, Posting.of(EntryKind.CORRECTION, "gift test:" + user.value(), "test"));
        }
        return user;
    }

    private int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }
}

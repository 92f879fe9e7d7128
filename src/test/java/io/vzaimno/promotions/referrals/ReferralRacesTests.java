package io.vzaimno.promotions.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.MoneyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@MoneyTest
class ReferralRacesTests {

    @Autowired
    Referrals referrals;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionOperations transaction;

    private Friends people;
    private UserId ann;

    @BeforeEach
    void begin() {
        people = new Friends(referrals, accounts, transaction);
        ann = people.user();
    }

    @Test
    void givesExactlyTwoBonusesToTwentyFriendsAtOnce() throws Exception {
        atOnce(IntStream.range(0, 20)
                .<Callable<Object>>mapToObj(_ -> () -> people.bring(ann))
                .toList());

        assertThat(people.balance(ann)).isEqualTo(2);
        assertThat(referrals.stats(ann).bonuses()).isEqualTo(2);
    }

    @Test
    void countsAFriendOnceHoweverOftenHeIsRegisteredAtOnce() throws Exception {
        var ben = people.stranger();

        atOnce(IntStream.range(0, 20)
                .<Callable<Object>>mapToObj(_ -> () -> people.arrive(ben, people.code(ann)))
                .toList());

        assertThat(referrals.stats(ann).total()).isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensAtOnceNobodyIsPaidTwice(long seed) throws Exception {
        var random = new Random(seed);
        var friends = IntStream.range(0, 12).mapToObj(_ -> people.bring(ann)).toList();
        List<Callable<Object>> acts = new ArrayList<>();
        for (var number = 0; number < 40; number++) {
            var friend = friends.get(random.nextInt(friends.size()));
            switch (random.nextInt(3)) {
                case 0 -> acts.add(() -> people.bring(ann));
                case 1 -> acts.add(Executors.callable(() -> referrals.gone(friend, true)));
                default -> acts.add(Executors.callable(() -> referrals.gone(friend, false)));
            }
        }

        atOnce(acts);

        var stats = referrals.stats(ann);
        assertThat(stats.bonuses()).isBetween(stats.active() / 10, stats.total() / 10);
        assertThat(people.balance(ann)).isEqualTo(stats.bonuses());
    }

    private static void atOnce(List<Callable<Object>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
    }
}

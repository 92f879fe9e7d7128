package io.vzaimno.promotions.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionOperations;

/** People who bring each other, let in as the bot does. */
record Friends(Referrals referrals, Accounts accounts, TransactionOperations transaction) {

    private static final AtomicLong USERS = new AtomicLong(300_000);

    UserId bring(UserId referrer) {
        return bring(referrals, referrer);
    }

    UserId bring(Referrals programme, UserId referrer) {
        var friend = stranger();
        assertThat(arrive(programme, friend, code(referrer))).isEqualTo(new Registration.Registered(referrer));
        return friend;
    }

    Registration arrive(UserId user, String code) {
        return arrive(referrals, user, code);
    }

    /** Somebody who is known already. */
    UserId user() {
        var user = stranger();
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        return user;
    }

    UserId stranger() {
        return new UserId(USERS.incrementAndGet());
    }

    String code(UserId user) {
        return accounts.find(user).orElseThrow().referralCode();
    }

    int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }

    private Registration arrive(Referrals programme, UserId user, String code) {
        return transaction.execute(
                _ -> programme.register(user, code, accounts.open(user, new Introduction(null, "Ben", null, null))));
    }
}

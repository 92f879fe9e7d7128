package io.vzaimno.web;

import io.vzaimno.accounts.Account;

/** A user's balance as the API tells it. */
record BalanceView(long userId, int checksBalance, String referralCode) {

    static BalanceView of(Account account) {
        return new BalanceView(account.id().value(), account.balance(), account.referralCode());
    }
}

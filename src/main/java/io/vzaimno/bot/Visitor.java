package io.vzaimno.bot;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Words;

/** Somebody who talks with the bot in private, and the words he understands. */
record Visitor(Account account, Words words) {

    UserId user() {
        return account.id();
    }

    /** A private chat has the number of its user. */
    long chat() {
        return account.id().value();
    }
}

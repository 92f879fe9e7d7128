package io.vzaimno.conversation;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Words;

/** Somebody who talks with the bot in private, and the words he understands. */
public record BotUser(Account account, Words words) {

    public UserId id() {
        return account.id();
    }

    /** A private chat has the number of its user. */
    public long chat() {
        return account.id().value();
    }
}

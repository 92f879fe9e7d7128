package io.vzaimno.conversation;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Words;

/** A user in a private chat with the bot, and the words in the user's language. */
public record BotUser(Account account, Words words) {

    public UserId id() {
        return account.id();
    }

    /** A private chat has the id of its user. */
    public long chat() {
        return account.id().value();
    }
}

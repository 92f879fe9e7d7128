package io.vzaimno.accounts;

/** An admin has blocked a user. Published in the transaction. */
public record UserBlocked(UserId user) {}

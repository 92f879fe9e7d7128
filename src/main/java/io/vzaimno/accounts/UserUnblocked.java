package io.vzaimno.accounts;

/** A blocked user was unblocked. Published in the transaction. */
public record UserUnblocked(UserId user) {}

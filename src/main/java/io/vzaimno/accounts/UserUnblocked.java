package io.vzaimno.accounts;

/** Somebody who was blocked is served again. Published in the transaction. */
public record UserUnblocked(UserId user) {}

package io.vzaimno.accounts;

/** An operator has decided that somebody is not served any more. Published in the transaction. */
public record UserBlocked(UserId user) {}

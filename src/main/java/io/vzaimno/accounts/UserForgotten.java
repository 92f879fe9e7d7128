package io.vzaimno.accounts;

/** A user's data was deleted on request, except what the books need. Published in the transaction. */
public record UserForgotten(UserId user) {}

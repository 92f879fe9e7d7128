package io.vzaimno.accounts;

/** Somebody wanted to be forgotten, and was, but for what the books need. Published in the transaction. */
public record UserForgotten(UserId user) {}

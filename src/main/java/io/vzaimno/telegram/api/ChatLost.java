package io.vzaimno.telegram.api;

/** The user of a chat has blocked the bot or deleted the account. Published within the transaction that records it. */
public record ChatLost(long chat) {}

package io.vzaimno.telegram.api;

/** Whoever this chat is with has blocked the bot or is gone. Published within the transaction that notes it. */
public record ChatLost(long chat) {}

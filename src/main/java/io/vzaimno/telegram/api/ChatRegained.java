package io.vzaimno.telegram.api;

/** Whoever this chat is with can be written to again. Published within the transaction that notes it. */
public record ChatRegained(long chat) {}

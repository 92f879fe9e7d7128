package io.vzaimno.telegram.api;

/** The user of a chat can be reached again. Published within the transaction that records it. */
public record ChatRegained(long chat) {}

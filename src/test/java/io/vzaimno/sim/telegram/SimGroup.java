package io.vzaimno.sim.telegram;

/** A group chat with the bot in it; people act there through {@link SimUser#in(SimGroup)}. */
public record SimGroup(long id, String title) {}

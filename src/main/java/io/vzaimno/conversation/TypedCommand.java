package io.vzaimno.conversation;

/**
 * A command that was typed.
 *
 * @param update by which it came; another one when it is corrected
 * @param message in which it stands, corrected or not
 * @param argument what stands behind the word; empty if nothing does
 */
public record TypedCommand(long update, int message, String argument) {}

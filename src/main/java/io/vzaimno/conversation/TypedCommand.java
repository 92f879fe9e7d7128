package io.vzaimno.conversation;

/**
 * A command as typed.
 *
 * @param update that brought it; another one when the message is edited
 * @param message with the command, edited or not
 * @param argument the text after the word; empty if there is none
 */
public record TypedCommand(long update, int message, String argument) {}

package io.vzaimno.conversation;

/**
 * A text that is not a command.
 *
 * @param update that brought it; another one when the message is edited
 * @param message with the text, edited or not
 */
public record TypedText(long update, int message, String text) {}

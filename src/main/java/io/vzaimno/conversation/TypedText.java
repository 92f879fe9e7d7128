package io.vzaimno.conversation;

/**
 * A text that is no command.
 *
 * @param update by which it came; another one when it is corrected
 * @param message in which it stands, corrected or not
 */
public record TypedText(long update, int message, String text) {}

package io.vzaimno.bot;

/**
 * A file that a visitor sent and that is to be read.
 *
 * @param document the visitor's message that brought it
 * @param answer the bot's message about it
 * @param name as the visitor knows the file
 */
record Upload(long user, int document, int answer, String fileId, String name) {}

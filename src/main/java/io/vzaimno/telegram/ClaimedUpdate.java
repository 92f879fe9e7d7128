package io.vzaimno.telegram;

/**
 * An update in hand.
 *
 * @param attempts how often it was taken up, this time included
 */
record ClaimedUpdate(long id, String body, int attempts) {}

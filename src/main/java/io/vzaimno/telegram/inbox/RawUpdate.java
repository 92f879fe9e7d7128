package io.vzaimno.telegram.inbox;

/**
 * An update as Telegram sent it.
 *
 * @param lane updates of the same lane are handled in order
 */
record RawUpdate(long id, String lane, String json) {

    /** The prefix of lanes whose updates do not wait. */
    static final String URGENT = "urgent ";
}

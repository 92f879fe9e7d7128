package io.vzaimno.telegram.inbox;

/**
 * An update as Telegram wrote it.
 *
 * @param lane whatever bears the same lane is handled in order
 */
record RawUpdate(long id, String lane, String json) {

    /** How the lanes begin of those that wait for nothing. */
    static final String URGENT = "urgent ";
}

package io.vzaimno.telegram.inbox;

/**
 * An update in hand.
 *
 * @param attempts how often it was taken up, this time included
 */
record ClaimedUpdate(long id, String lane, String body, int attempts) {

    /** Whether it is of no use later. */
    boolean isUrgent() {
        return lane.startsWith(RawUpdate.URGENT);
    }
}

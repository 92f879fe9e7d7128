package io.vzaimno.telegram.inbox;

/**
 * An update that this process handles.
 *
 * @param attempts how often it was claimed, including this time
 */
record ClaimedUpdate(long id, String lane, String body, int attempts) {

    /** Whether it is useless if handled late. */
    boolean isUrgent() {
        return lane.startsWith(RawUpdate.URGENT);
    }
}

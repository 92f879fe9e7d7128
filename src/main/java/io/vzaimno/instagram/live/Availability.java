package io.vzaimno.instagram.live;

/**
 * How many sessions can serve.
 *
 * @param now sessions that are free
 * @param later sessions that are in use or cooling down
 */
public record Availability(int now, int later) {

    public int total() {
        return now + later;
    }

    /** Whether no check can be served until an admin adds a session. */
    public boolean isNone() {
        return total() == 0;
    }
}

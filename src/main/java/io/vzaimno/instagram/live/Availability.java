package io.vzaimno.instagram.live;

/**
 * How many sessions can serve.
 *
 * @param now that are free
 * @param later that serve somebody or cool down
 */
public record Availability(int now, int later) {

    public int total() {
        return now + later;
    }

    /** Whether nobody can be served until an operator adds a session. */
    public boolean isNone() {
        return total() == 0;
    }
}

package io.vzaimno.sim.instagram;

/** How the last page shows that it is the last. */
public enum EndStyle {
    /** It has no {@code next_max_id}. */
    ABSENT,
    /** {@code "next_max_id": null} */
    NULL,
    /** {@code "next_max_id": ""} */
    EMPTY
}

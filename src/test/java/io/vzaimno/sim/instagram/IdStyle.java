package io.vzaimno.sim.instagram;

/** Where people in lists carry their number. */
public enum IdStyle {
    /** As text under every name it has, as on the web today. */
    TEXT,
    /** As a number in {@code pk}, as in older answers. */
    NUMBER,
    /** Only in {@code pk_id}, with an {@code id} that means something else. */
    PK_ID,
    /** Only in {@code strong_id__}. */
    STRONG_ID,
    /** Only in {@code id}. */
    ID
}

package io.vzaimno.sim.instagram;

/** What the cursors of lists look like. */
public enum CursorStyle {
    /** {@code "next_max_id": 25} */
    OFFSET_NUMBER,
    /** {@code "next_max_id": "25"} */
    OFFSET_TEXT,
    /** {@code "next_max_id": "QVFB…"}, never the same twice. */
    OPAQUE,
    /** As OPAQUE, of 120 characters. */
    LONG,
    /** {@code "next_max_id": {"cached_index": 25}} */
    OBJECT
}

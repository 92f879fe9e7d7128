package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/**
 * A door was shut or opened.
 *
 * @param reason why it was shut
 */
record DoorChanged(Door door, boolean isShut, String reason) {}

package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/**
 * A door was shut or opened, for the watch over the whole source to see.
 *
 * @param reason why it was shut
 */
record DoorChanged(Door door, boolean isShut, String reason) {}

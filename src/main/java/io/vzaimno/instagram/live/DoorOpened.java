package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/** A door that was shut lets sessions in again. */
public record DoorOpened(Door door) {}

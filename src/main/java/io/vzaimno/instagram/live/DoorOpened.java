package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/** A shut door answers again. */
public record DoorOpened(Door door) {}

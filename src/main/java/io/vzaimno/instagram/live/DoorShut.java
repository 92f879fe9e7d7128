package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/**
 * A door no longer answers any session, whatever account is asked for.
 *
 * @param reason what Instagram said
 */
public record DoorShut(Door door, String reason) {}

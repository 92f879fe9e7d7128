package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/**
 * A door lets no session in any more, whatever account is asked for.
 *
 * @param reason what Instagram said
 */
public record DoorShut(Door door, String reason) {}

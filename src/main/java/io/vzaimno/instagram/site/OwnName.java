package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.time.Instant;

/**
 * The name of a session's own account, by which doors are tested: a door that does not find it is shut.
 *
 * @param seenAt when Instagram last confirmed it; the owner may have changed it since
 */
public record OwnName(Handle handle, Instant seenAt) {}

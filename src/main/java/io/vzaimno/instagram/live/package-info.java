/** Reads accounts and their lists from Instagram itself, one request at a time, through a pool of sessions. */
@NamedInterface("live")
@NullMarked
package io.vzaimno.instagram.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Calls of the Bot API, what messages consist of, and how fast they may be sent. */
@NamedInterface("api")
@NullMarked
package io.vzaimno.telegram.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

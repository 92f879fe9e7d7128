/** The client of the Bot API, the content of messages, and the rate limiter. */
@NamedInterface("api")
@NullMarked
package io.vzaimno.telegram.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

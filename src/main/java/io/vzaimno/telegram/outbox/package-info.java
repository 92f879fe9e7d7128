/** Messages that the bot sends on its own initiative: stored, sent by priority, retried, and given up as dead letters. */
@NamedInterface("outbox")
@NullMarked
package io.vzaimno.telegram.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

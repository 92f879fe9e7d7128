/** The chat about checks: ordering, uploading exports, progress, results, history. */
@NamedInterface("chat")
@NullMarked
package io.vzaimno.checks.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

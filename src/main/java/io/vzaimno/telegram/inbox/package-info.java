/** Updates from Telegram: received by webhook or polling, stored, and handled in order for each chat. */
@NamedInterface("inbox")
@NullMarked
package io.vzaimno.telegram.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Telegram's Bot API: how it is called, how fast it may be used, and how updates come in. Knows nobody's wording. */
@ApplicationModule(allowedDependencies = {"files", "settings"})
@NullMarked
package io.vzaimno.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Telegram's Bot API: calling it, messages out, updates in. Knows no texts of its own. */
@ApplicationModule(allowedDependencies = {"background", "database", "files", "settings"})
@NullMarked
package io.vzaimno.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

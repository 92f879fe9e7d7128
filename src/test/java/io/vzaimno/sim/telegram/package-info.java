/** Plays Telegram: the Bot API for the service, the users for tests, and a chat page for a browser. */
@NullMarked
package io.vzaimno.sim.telegram;

import org.jspecify.annotations.NullMarked;

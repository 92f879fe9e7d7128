/**
 * The kernel of every dialogue in Telegram. A {@link io.vzaimno.conversation.Topic} registers its commands, buttons and awaited
 * texts; the kernel decides who is served, limits rates, recognizes double taps and outdated buttons, sends or edits what a
 * topic answers, and remembers what a chat waits for.
 */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "background",
            "language",
            "maintenance",
            "settings",
            "telegram :: api",
            "telegram :: inbox",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The main menu of the bot: start, help, balance, language, terms, privacy, deletion of an account. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "checks",
            "checks :: chat",
            "conversation",
            "language",
            "report",
            "telegram :: api",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.menu;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

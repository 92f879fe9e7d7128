/** Tariffs, orders that are paid for, and what every payment became: exactly the checks that were bought. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts :: web",
            "background",
            "conversation",
            "database",
            "language",
            "telegram :: api",
            "telegram :: outbox",
            "web"
        })
@NullMarked
package io.vzaimno.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

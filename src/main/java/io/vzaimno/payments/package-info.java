/** Tariffs, orders and their payments: each paid order credits exactly the checks that were bought. */
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

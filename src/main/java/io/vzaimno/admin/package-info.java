/** What only operators may see and do, as screens of their chat with the bot. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "checks",
            "instagram",
            "instagram :: live",
            "instagram :: site",
            "language",
            "operations",
            "payments",
            "telegram :: api",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

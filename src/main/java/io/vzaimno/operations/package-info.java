/** What operators do to the service and decide about it, in whatever way they ask for it; every act is written down. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "background",
            "checks",
            "instagram :: live",
            "instagram :: site",
            "language",
            "payments",
            "telegram :: api",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

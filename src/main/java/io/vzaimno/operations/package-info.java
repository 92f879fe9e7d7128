/** What operators do to the service and decide about it, in whatever way they ask for it; every act is written down. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts :: web",
            "background",
            "checks",
            "checks :: web",
            "conversation",
            "instagram",
            "instagram :: live",
            "instagram :: site",
            "language",
            "maintenance",
            "payments",
            "payments :: web",
            "telegram :: api",
            "telegram :: outbox",
            "web"
        })
@NullMarked
package io.vzaimno.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

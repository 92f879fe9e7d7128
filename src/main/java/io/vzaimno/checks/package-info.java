/** Takes orders for checks, queues them, runs them step by step and keeps their results. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts :: web",
            "analysis",
            "background",
            "compute",
            "conversation",
            "files",
            "instagram",
            "instagram :: export",
            "instagram :: live",
            "instagram :: site",
            "language",
            "payments",
            "report",
            "telegram :: api",
            "telegram :: outbox",
            "web"
        })
@NullMarked
package io.vzaimno.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Takes orders for checks, queues them, runs them step by step and keeps their results. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "background",
            "compute",
            "instagram",
            "instagram :: export",
            "instagram :: live",
            "instagram :: site",
            "report"
        })
@NullMarked
package io.vzaimno.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Takes orders for checks, queues them, runs them step by step and keeps their results. */
@ApplicationModule(
        allowedDependencies = {"accounts", "analysis", "instagram", "instagram :: export", "instagram :: live", "report"
        })
@NullMarked
package io.vzaimno.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

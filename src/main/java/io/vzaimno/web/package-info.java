/** The REST API: who may call it, what each endpoint takes, answers and refuses, and its description. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "checks",
            "compute",
            "database",
            "files",
            "instagram",
            "instagram :: export",
            "instagram :: live",
            "instagram :: site",
            "operations",
            "payments",
            "payments :: stars",
            "promotions",
            "promotions :: campaigns",
            "promotions :: codes",
            "promotions :: referrals",
            "report",
            "settings",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

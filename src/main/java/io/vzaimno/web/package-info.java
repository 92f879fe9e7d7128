/** The REST API: who may call it, what each endpoint takes, answers and refuses, and its description. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "checks",
            "database",
            "instagram",
            "instagram :: export",
            "instagram :: live",
            "instagram :: site",
            "operations",
            "payments",
            "promotions",
            "referrals",
            "report",
            "settings",
            "stars",
            "telegram"
        })
@NullMarked
package io.vzaimno.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

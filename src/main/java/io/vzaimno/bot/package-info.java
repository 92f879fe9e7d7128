/** Talks with users in Telegram: takes their updates, answers, and orders what they want. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "admin",
            "analysis",
            "chat",
            "payments",
            "promotions",
            "referrals",
            "stars",
            "checks",
            "compute",
            "instagram",
            "instagram :: export",
            "operations",
            "report",
            "settings",
            "telegram",
            "wording"
        })
@NullMarked
package io.vzaimno.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

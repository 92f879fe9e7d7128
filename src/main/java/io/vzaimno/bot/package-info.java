/** Talks with users in Telegram: takes their updates, answers, and orders what they want. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "admin",
            "analysis",
            "background",
            "chat",
            "checks",
            "compute",
            "instagram",
            "instagram :: export",
            "language",
            "operations",
            "payments",
            "payments :: stars",
            "promotions",
            "promotions :: campaigns",
            "promotions :: codes",
            "promotions :: gifts",
            "promotions :: referrals",
            "report",
            "settings",
            "telegram :: api",
            "telegram :: inbox",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

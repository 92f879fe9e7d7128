/** Tells users and operators in Telegram what happened; listens only. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "background",
            "chat",
            "checks",
            "instagram :: live",
            "instagram :: site",
            "language",
            "payments",
            "promotions :: gifts",
            "promotions :: referrals",
            "telegram :: api",
            "telegram :: outbox"
        })
@NullMarked
package io.vzaimno.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What brings users in and keeps them: referrals, gifts of checks, promo codes, links of campaigns. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "background",
            "checks",
            "checks :: chat",
            "conversation",
            "language",
            "menu",
            "payments",
            "telegram :: api",
            "telegram :: outbox",
            "web"
        })
@NullMarked
package io.vzaimno.promotions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How checks look in a chat: while they go on, when they end, and the buttons below. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "checks",
            "compute",
            "instagram",
            "instagram :: export",
            "language",
            "promotions :: referrals",
            "report",
            "telegram :: api"
        })
@NullMarked
package io.vzaimno.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

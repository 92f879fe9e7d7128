/** How checks look in a chat: while they go on, when they end, and the buttons below. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "checks",
            "compute",
            "instagram",
            "instagram :: export",
            "referrals",
            "report",
            "telegram",
            "wording"
        })
@NullMarked
package io.vzaimno.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

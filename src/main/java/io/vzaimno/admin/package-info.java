/** What only operators may see and do, as screens of their chat with the bot. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "checks",
            "instagram",
            "instagram :: live",
            "instagram :: site",
            "operations",
            "payments",
            "telegram",
            "wording"
        })
@NullMarked
package io.vzaimno.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What brings people in and keeps them: promo codes, gifts of checks to each other, and links of campaigns. */
@ApplicationModule(allowedDependencies = {"accounts", "checks", "payments", "telegram"})
@NullMarked
package io.vzaimno.promotions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Rewards those who bring friends: who was brought by whom, what counts, and the bonuses for it. */
@ApplicationModule(allowedDependencies = {"accounts", "checks", "payments", "telegram"})
@NullMarked
package io.vzaimno.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

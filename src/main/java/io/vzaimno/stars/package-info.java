/** Payments in Telegram Stars, from the invoice to the refund, and their reconciliation with what Telegram knows. */
@ApplicationModule(allowedDependencies = {"accounts", "payments", "scheduling", "telegram"})
@NullMarked
package io.vzaimno.stars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Payments in roubles by Robokassa: its payment page, its signed calls, its answers about a payment, refunds. */
@ApplicationModule(allowedDependencies = {"payments", "scheduling"})
@NullMarked
package io.vzaimno.robokassa;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

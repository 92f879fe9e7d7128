/** Tariffs, orders that are paid for, and what every payment became: exactly the checks that were bought. */
@ApplicationModule(allowedDependencies = {"accounts", "background", "database", "telegram :: api"})
@NullMarked
package io.vzaimno.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

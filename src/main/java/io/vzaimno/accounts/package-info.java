/** Users, and the ledger of their checks. */
@ApplicationModule(allowedDependencies = {"maintenance", "web"})
@NullMarked
package io.vzaimno.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Background work that several may plan at once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

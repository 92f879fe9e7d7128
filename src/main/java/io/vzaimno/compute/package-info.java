/** Runs work for the processor where it cannot delay the threads that answer. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.compute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Runs CPU-bound work on its own threads, so that it cannot delay requests. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.compute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Background work: when tasks run, and the signal that wakes the workers. */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.vzaimno.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

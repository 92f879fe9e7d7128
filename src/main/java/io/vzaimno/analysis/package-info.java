/** Compares followers and followings; pure. */
@ApplicationModule(allowedDependencies = "instagram")
@NullMarked
package io.vzaimno.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Reads followers and followings on Instagram; the values that every other module speaks in. */
@ApplicationModule(allowedDependencies = "background")
@NullMarked
package io.vzaimno.instagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

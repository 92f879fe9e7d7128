/** The settings of the service: names, defaults and forms, from the environment and {@code .env}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

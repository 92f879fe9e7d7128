/** Whether the service is closed to users for a while, and why. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

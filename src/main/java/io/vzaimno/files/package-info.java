/** Files of the process on disk. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

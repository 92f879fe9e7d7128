/** The process's files on disk: temporary ones, those for its own account only, and disks that are full. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vzaimno.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

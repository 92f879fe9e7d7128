/** The database: an external PostgreSQL, or an embedded one that the process runs itself. */
@ApplicationModule(allowedDependencies = "files")
@NullMarked
package io.vzaimno.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

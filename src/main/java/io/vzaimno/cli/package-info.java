/** The command line: analyses a data export without server and database. */
@ApplicationModule(allowedDependencies = {"analysis", "instagram", "instagram :: export", "report"})
@NullMarked
package io.vzaimno.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

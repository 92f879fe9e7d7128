/** Writes a comparison as a workbook, as CSV, as JSON and as a picture; pure. */
@ApplicationModule(allowedDependencies = {"analysis", "instagram", "instagram :: export"})
@NullMarked
package io.vzaimno.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

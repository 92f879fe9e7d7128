/**
 * Background work: the jobs that modules declare, the queue in which they plan executions, and the workers that run them.
 * Db-scheduler is used here and nowhere else.
 */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.vzaimno.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

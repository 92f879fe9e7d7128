/** The REST API: who may call it, what each endpoint takes, answers and refuses, and its description. */
@ApplicationModule(allowedDependencies = {"database", "files", "settings"})
@NullMarked
package io.vzaimno.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

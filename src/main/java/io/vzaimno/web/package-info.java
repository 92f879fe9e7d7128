/** The REST infrastructure: access, problems, JSON format and the OpenAPI description. */
@ApplicationModule(allowedDependencies = {"database", "files", "settings"})
@NullMarked
package io.vzaimno.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

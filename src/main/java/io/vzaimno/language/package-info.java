/** The texts of the chats, in each language. */
@ApplicationModule(allowedDependencies = "instagram")
@NullMarked
package io.vzaimno.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

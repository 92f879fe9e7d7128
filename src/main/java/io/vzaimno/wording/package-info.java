/** The words that people read in chats, in English and Russian. */
@ApplicationModule(allowedDependencies = "instagram")
@NullMarked
package io.vzaimno.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

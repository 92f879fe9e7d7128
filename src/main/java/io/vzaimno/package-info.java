/** The service as a whole: starts the modules below. */
@NullMarked
package io.vzaimno;

import org.jspecify.annotations.NullMarked;

/** Simulators of the services that Vzaimno talks to, and what they share. */
@NullMarked
package io.vzaimno.sim;

import org.jspecify.annotations.NullMarked;

/** Plays Instagram's web site for tests and the demo: profiles, follow lists, their quirks and their errors. */
@NullMarked
package io.vzaimno.sim.instagram;

import org.jspecify.annotations.NullMarked;

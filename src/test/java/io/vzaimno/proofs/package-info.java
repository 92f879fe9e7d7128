/** Proofs with real processes: what happens to checks when processes are killed, frozen, stopped, or lose their database. */
@NullMarked
package io.vzaimno.proofs;

import org.jspecify.annotations.NullMarked;

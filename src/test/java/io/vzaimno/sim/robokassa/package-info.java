/** Plays Robokassa: the page where people pay, its calls to the shop, its answers about payments, refunds. */
@NullMarked
package io.vzaimno.sim.robokassa;

import org.jspecify.annotations.NullMarked;

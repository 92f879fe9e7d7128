/** Payments in Telegram Stars, from the invoice to the refund, and their reconciliation with Telegram's transactions. */
@NamedInterface("stars")
@NullMarked
package io.vzaimno.payments.stars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

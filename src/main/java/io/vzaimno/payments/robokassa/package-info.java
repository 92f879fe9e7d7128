/** Payments in roubles by Robokassa: its payment page, its signed callbacks, its status service, refunds. */
@NullMarked
package io.vzaimno.payments.robokassa;

import org.jspecify.annotations.NullMarked;

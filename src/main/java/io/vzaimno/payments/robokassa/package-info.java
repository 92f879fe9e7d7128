/** Payments in roubles with Robokassa: payment page, signed callbacks, status service, refunds. */
@NullMarked
package io.vzaimno.payments.robokassa;

import org.jspecify.annotations.NullMarked;

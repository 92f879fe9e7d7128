package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;

/**
 * Money for an invoice, said by somebody who is believed.
 *
 * @param test it says of itself that it is no real money
 * @param cause how we learned of it
 */
record IncomingPayment(long invoice, BigDecimal amount, ShpParameters own, boolean test, String cause) {}

package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;

/**
 * A verified report that an invoice was paid.
 *
 * @param test the report says that no real money was paid
 * @param cause the source of the information
 */
record IncomingPayment(long invoice, BigDecimal amount, ShpParameters own, boolean test, String cause) {}

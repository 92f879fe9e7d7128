package io.vzaimno.payments.robokassa;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of receipts by the Russian law 54-FZ.
 *
 * @param tax the VAT rate; empty: no receipts
 * @param sno the taxation system; empty: the shop has only one
 * @param method the kind of payment
 */
@ConfigurationProperties("robokassa.receipt")
record ReceiptProperties(
        @DefaultValue("") String tax,
        @DefaultValue("") String sno,
        @DefaultValue("full_payment") String method) {}

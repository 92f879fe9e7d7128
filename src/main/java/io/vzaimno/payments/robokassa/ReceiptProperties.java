package io.vzaimno.payments.robokassa;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What receipts by the Russian law 54-FZ say.
 *
 * @param tax the rate of VAT; empty: there are no receipts
 * @param sno the taxation system; empty: the shop has but one
 * @param method what kind of payment it is
 */
@ConfigurationProperties("robokassa.receipt")
record ReceiptProperties(
        @DefaultValue("") String tax,
        @DefaultValue("") String sno,
        @DefaultValue("full_payment") String method) {}

package io.vzaimno.payments.robokassa;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How money is given back.
 *
 * @param password the shop's third one; empty: by hand, in the shop's cabinet
 * @param servicesUrl where refunds are asked for
 */
@ConfigurationProperties("robokassa.refund")
record RefundProperties(
        @DefaultValue("") String password,
        @DefaultValue("https://services.robokassa.ru") String servicesUrl) {

    RefundProperties {
        servicesUrl = servicesUrl.endsWith("/") ? servicesUrl.substring(0, servicesUrl.length() - 1) : servicesUrl;
    }

    boolean isAutomatic() {
        return !password.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RefundProperties[servicesUrl=%s]".formatted(servicesUrl);
    }
}

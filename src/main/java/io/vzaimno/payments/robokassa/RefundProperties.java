package io.vzaimno.payments.robokassa;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of refunds.
 *
 * @param password the shop's third password; empty: refunds are made by hand, in the shop's back office
 * @param servicesUrl base address of the refund service
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

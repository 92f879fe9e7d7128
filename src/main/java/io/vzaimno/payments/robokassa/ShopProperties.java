package io.vzaimno.payments.robokassa;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the shop.
 *
 * @param login the shop's name
 * @param password1 signs our requests
 * @param password2 signs Robokassa's callbacks
 * @param testMode the passwords are those for test payments, and only test payments are made and accepted
 * @param hash the algorithm chosen in the shop's settings
 * @param baseUrl base address of the payment page and the status service
 * @param timeout of one request
 */
@ConfigurationProperties("robokassa")
record ShopProperties(
        @DefaultValue("") String login,
        @DefaultValue("") String password1,
        @DefaultValue("") String password2,
        @DefaultValue("true") boolean testMode,
        @DefaultValue("SHA256") Hash hash,
        @DefaultValue("https://auth.robokassa.ru") String baseUrl,
        @DefaultValue("10s") Duration timeout) {

    ShopProperties {
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ShopProperties[login=%s, baseUrl=%s]".formatted(login, baseUrl);
    }
}

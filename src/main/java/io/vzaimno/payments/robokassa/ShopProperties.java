package io.vzaimno.payments.robokassa;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop.
 *
 * @param login its name
 * @param password1 signs what we send
 * @param password2 signs what we are told
 * @param testMode the passwords are those of test payments, and only those are made and taken
 * @param hash as chosen in the shop's settings
 * @param baseUrl of the payment page and of questions about payments
 * @param timeout of one question
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

package io.vzaimno.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The API keys.
 *
 * @param apiKey grants the standard scope; empty: disabled
 * @param adminApiKey grants both scopes; empty: disabled
 */
@ConfigurationProperties("web")
record KeyProperties(
        @DefaultValue("") String apiKey, @DefaultValue("") String adminApiKey) {

    @Override
    public String toString() {
        return "KeyProperties[secret]";
    }
}

package io.vzaimno.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of the API.
 *
 * @param apiKey gives the standard scope; empty: nobody has it
 * @param adminApiKey gives both scopes; empty: nobody has them by it
 */
@ConfigurationProperties("web")
record KeyProperties(
        @DefaultValue("") String apiKey, @DefaultValue("") String adminApiKey) {

    @Override
    public String toString() {
        return "KeyProperties[secret]";
    }
}

package io.vzaimno.language;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that texts depend on.
 *
 * @param support the Telegram name of user support, with or without the at sign; empty for none
 */
@ConfigurationProperties("wording")
record WordingProperties(@DefaultValue("") String support) {

    private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z0-9_]{4,32}");

    WordingProperties {
        if (BARE_NAME.matcher(support).matches()) {
            support = "@" + support;
        }
    }
}

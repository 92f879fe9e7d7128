package io.vzaimno.language;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the words depend on.
 *
 * @param support whom users may write to, a Telegram name with or without the at sign; empty for nobody
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

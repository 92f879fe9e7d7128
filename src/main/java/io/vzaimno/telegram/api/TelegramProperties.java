package io.vzaimno.telegram.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connection settings of the bot.
 *
 * @param token of the bot; empty: no bot
 * @param apiUrl base address of the Bot API, may contain a path
 * @param webhookUrl public address of this service; empty: long polling
 * @param webhookSecret sent by Telegram with each webhook call
 * @param messagesPerSecond of all processes together
 * @param timeout of one call
 * @param pollTimeout how long Telegram holds a poll open without updates
 */
@ConfigurationProperties("telegram")
public record TelegramProperties(
        @DefaultValue("") String token,
        @DefaultValue("https://api.telegram.org") String apiUrl,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("25") int messagesPerSecond,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("25s") Duration pollTimeout) {

    public TelegramProperties {
        apiUrl = withoutSlash(apiUrl);
        webhookUrl = withoutSlash(webhookUrl);
    }

    public boolean hasToken() {
        return !token.isEmpty();
    }

    public boolean usesWebhook() {
        return hasToken() && !webhookUrl.isEmpty();
    }

    /** The public part of the token; update ids count per bot. */
    public long bot() {
        return hasToken() ? Long.parseLong(token, 0, token.indexOf(':'), 10) : 0;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TelegramProperties[apiUrl=%s, webhookUrl=%s]".formatted(apiUrl, webhookUrl);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}

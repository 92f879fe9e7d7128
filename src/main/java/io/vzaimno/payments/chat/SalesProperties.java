package io.vzaimno.payments.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot sells.
 *
 * @param roublesInChat whether roubles are offered inside Telegram, which its terms want to be Stars only
 */
@ConfigurationProperties("bot")
record SalesProperties(@DefaultValue("false") boolean roublesInChat) {}

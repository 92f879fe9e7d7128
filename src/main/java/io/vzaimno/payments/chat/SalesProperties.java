package io.vzaimno.payments.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sales in the chat.
 *
 * @param roublesInChat whether roubles are offered inside Telegram, whose terms allow only Stars
 */
@ConfigurationProperties("bot")
record SalesProperties(@DefaultValue("false") boolean roublesInChat) {}

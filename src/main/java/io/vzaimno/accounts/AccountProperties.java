package io.vzaimno.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of new accounts.
 *
 * @param freeChecks checks given to a new user
 */
@ConfigurationProperties("accounts")
record AccountProperties(@DefaultValue("0") int freeChecks) {}

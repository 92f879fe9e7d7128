package io.vzaimno.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts begin.
 *
 * @param freeChecks checks given to a new user
 */
@ConfigurationProperties("accounts")
record AccountProperties(@DefaultValue("0") int freeChecks) {}

package io.vzaimno.accounts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The users who administer the service.
 *
 * @param ids Telegram's ids of the admins
 */
@ConfigurationProperties("accounts.admins")
record AdminProperties(@DefaultValue List<Long> ids) {}

package io.vzaimno.accounts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who administers the service.
 *
 * @param ids Telegram's numbers of the admins
 */
@ConfigurationProperties("accounts.admins")
record AdminProperties(@DefaultValue List<Long> ids) {}

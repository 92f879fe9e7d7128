package io.vzaimno.operations;

import io.vzaimno.accounts.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may operate the service.
 *
 * @param admins Telegram ids of the operators
 */
@ConfigurationProperties("operations")
record OperationProperties(@DefaultValue List<Long> admins) {

    Set<UserId> operators() {
        return admins.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }
}

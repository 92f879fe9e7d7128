package io.vzaimno.settings;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The roles of this process; several processes share one database.
 *
 * @param roles at least one
 */
@ConfigurationProperties("app")
public record Roles(@DefaultValue({"api", "bot", "worker"}) Set<Role> roles) {

    public Roles {
        roles = Set.copyOf(roles);
    }

    public boolean include(Role role) {
        return roles.contains(role);
    }
}

package io.vzaimno.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The users who administer the service: those whom the settings name. */
@Component
public class Admins {

    private final Set<UserId> ids;

    Admins(AdminProperties properties) {
        ids = properties.ids().stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }

    public Set<UserId> all() {
        return ids;
    }

    /** Empty for all other users. */
    public Optional<Admin> find(UserId user) {
        return ids.contains(user) ? Optional.of(Admin.of(user)) : Optional.empty();
    }
}

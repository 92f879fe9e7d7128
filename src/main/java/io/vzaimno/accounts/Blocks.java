package io.vzaimno.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users who may no longer use the service. Their incoming payments are settled all the same. */
@Service
public class Blocks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** False for an unknown user, too. */
    public boolean contains(UserId user) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM users WHERE user_id = :user AND NOT is_active)")
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    /** False if nothing has changed: the user was blocked before, or is unknown. */
    @Transactional
    public boolean add(UserId user) {
        var blocked = set(user, false);
        if (blocked) {
            events.publishEvent(new UserBlocked(user));
        }
        return blocked;
    }

    /** False if nothing has changed. */
    @Transactional
    public boolean remove(UserId user) {
        var unblocked = set(user, true);
        if (unblocked) {
            events.publishEvent(new UserUnblocked(user));
        }
        return unblocked;
    }

    private boolean set(UserId user, boolean active) {
        return jdbc.sql("""
                        UPDATE users
                           SET is_active = :active, updated_at = :now
                         WHERE user_id = :user
                           AND is_active <> :active
                        """)
                        .param("active", active)
                        .param("now", OffsetDateTime.now(clock))
                        .param("user", user.value())
                        .update()
                == 1;
    }
}

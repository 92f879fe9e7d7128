package io.vzaimno.instagram.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when the pool can serve nobody any more, and when it can again; once each, whichever process sees it. A pool
 * that only rests still counts, for it needs nobody's hands.
 */
@Component
class PoolWatch {

    private static final Logger log = LoggerFactory.getLogger(PoolWatch.class);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    PoolWatch(JdbcClient jdbc, Sessions sessions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.events = events;
    }

    /** Compares the pool with what it was found to be last. To be called by whoever has changed it. */
    @EventListener({ApplicationReadyEvent.class, SessionLost.class})
    @Transactional
    public void look() {
        var seen = seen();
        var isUsable = !sessions.available().isNone();
        if (seen == Seen.of(isUsable)) {
            return;
        }
        jdbc.sql("UPDATE instagram_pool SET usable = :usable")
                .param("usable", isUsable)
                .update();
        if (seen != Seen.NEVER) {
            log.atWarn().addKeyValue("usable", isUsable).log("Instagram pool changed");
            events.publishEvent(isUsable ? new PoolRefilled() : new PoolEmptied());
        }
    }

    /** What was seen last; whoever else looks waits until the transaction ends. */
    private Seen seen() {
        return jdbc.sql("SELECT usable FROM instagram_pool FOR UPDATE")
                .query((row, _) -> {
                    var isUsable = row.getBoolean("usable");
                    return row.wasNull() ? Seen.NEVER : Seen.of(isUsable);
                })
                .single();
    }

    private enum Seen {
        NEVER,
        EMPTY,
        USABLE;

        static Seen of(boolean isUsable) {
            return isUsable ? USABLE : EMPTY;
        }
    }
}

package io.vzaimno.instagram.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Detects when nothing can be read any more, because no session is left or no door is open, and when it can again;
 * reports each once over all processes. A pool whose sessions only pause counts as usable.
 */
@Component
class SourceWatch {

    private static final Logger log = LoggerFactory.getLogger(SourceWatch.class);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Doors doors;
    private final DoorTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceWatch(
            JdbcClient jdbc,
            Sessions sessions,
            Doors doors,
            DoorTable table,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.doors = doors;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Compares the source with its last known state. Call it after changing the pool. */
    @EventListener({ApplicationReadyEvent.class, SessionLost.class})
    @Transactional
    public void look() {
        var now = new Seen(!sessions.available().isNone(), doors.state());
        compare(now, seen(), "");
    }

    /** One alarm per event: a door that shuts or opens the whole source is reported with that. */
    @EventListener
    @Transactional
    public void on(DoorChanged changed) {
        var before = seen();
        var now = new Seen(!sessions.available().isNone(), doors.state());
        compare(now, before, changed.reason());
        if (before.map(Seen::isShut).orElse(false) == now.isShut()) {
            events.publishEvent(
                    changed.isShut() ? new DoorShut(changed.door(), changed.reason()) : new DoorOpened(changed.door()));
        }
    }

    private void compare(Seen now, Optional<Seen> before, String reason) {
        if (before.equals(Optional.of(now))) {
            return;
        }
        jdbc.sql("""
                        UPDATE instagram_pool
                           SET usable = :usable, state = :state, since = CASE WHEN :same THEN since ELSE :now END
                        """)
                .param("usable", now.usable())
                .param("state", now.doors().name())
                .param("same", before.map(Seen::whole).equals(Optional.of(now.whole())))
                .param("now", OffsetDateTime.now(clock))
                .update();
        before.ifPresent(earlier -> announce(now, earlier, reason));
    }

    private void announce(Seen now, Seen before, String reason) {
        log.atWarn()
                .addKeyValue("usable", now.usable())
                .addKeyValue("doors", now.doors().word())
                .log("Instagram source changed");
        if (now.usable() != before.usable()) {
            events.publishEvent(now.usable() ? new PoolRefilled() : new PoolEmptied());
        }
        if (now.isShut() != before.isShut()) {
            events.publishEvent(
                    now.isShut()
                            ? new SourceShut(doors.obstacle().orElse(""), reason, table.nextProbeAt())
                            : new SourceOpened());
        }
    }

    /** The last known state, empty before the first look; locked until the transaction ends. */
    private Optional<Seen> seen() {
        return jdbc.sql("SELECT usable, state FROM instagram_pool FOR UPDATE")
                .query((row, _) -> {
                    var isUsable = row.getBoolean("usable");
                    return row.wasNull()
                            ? Optional.<Seen>empty()
                            : Optional.of(new Seen(isUsable, state(row.getString("state"))));
                })
                .single();
    }

    /** A database of an older version has seen no shut door. */
    private static SourceState state(String stored) {
        return Optional.ofNullable(stored).map(SourceState::valueOf).orElse(SourceState.OPEN);
    }

    /**
     * @param usable whether the pool has a usable session
     * @param doors the state of the doors
     */
    private record Seen(boolean usable, SourceState doors) {

        /** The state of the source as a whole. */
        SourceState whole() {
            return usable ? doors : SourceState.SHUT;
        }

        boolean isShut() {
            return doors == SourceState.SHUT;
        }
    }
}

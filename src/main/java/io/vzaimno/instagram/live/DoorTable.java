package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The state of the doors, as seen by all processes. */
@Repository
class DoorTable {

    private static final Logger log = LoggerFactory.getLogger(DoorTable.class);

    /** How often in a row a door may throttle sessions before the door itself is blamed. */
    private static final int THROTTLES = 2;

    /** For how long a success counts as a sign that a door is open. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    /** The largest factor by which the pause between probes of a shut door grows. */
    private static final int LONGEST_PAUSE = 16;

    /** While the whole source is shut, the pause between probes does not grow. */
    private static final String PROBE_AT = """
            CASE WHEN (SELECT state FROM instagram_pool) = 'SHUT'
                 THEN LEAST(next_probe_at, last_refusal_at + make_interval(secs => :pause)) ELSE next_probe_at END
            """;

    private final JdbcClient jdbc;
    private final InstagramProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoorTable(JdbcClient jdbc, InstagramProperties properties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** The doors that are shut, including the lists. */
    Set<Door> shut() {
        return all().stream().filter(DoorHealth::isShut).map(DoorHealth::door).collect(Collectors.toUnmodifiableSet());
    }

    /** All doors that were ever asked. */
    List<DoorHealth> all() {
        return jdbc.sql("""
                        SELECT door, shut, since, last_success_at, last_refusal_at, last_refusal, next_probe_at
                          FROM instagram_doors
                         ORDER BY door
                        """).query((row, _) -> health(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean haveAnsweredLately(Collection<Door> doors) {
        var since = clock.instant().minus(LATELY);
        var lately = all().stream()
                .filter(door -> door.lastSuccessAt().filter(since::isBefore).isPresent())
                .map(DoorHealth::door)
                .collect(Collectors.toSet());
        return lately.containsAll(doors);
    }

    /** The shut doors whose probe is due, the longest due first. */
    List<Door> due() {
        return jdbc
                .sql("SELECT door FROM instagram_doors WHERE %s <= :now ORDER BY next_probe_at, door"
                        .formatted(PROBE_AT))
                .param("now", OffsetDateTime.now(clock))
                .param("pause", pause())
                .query((row, _) -> Door.of(row.getString("door")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** When the next probe is due; empty when no door is shut. */
    Optional<Instant> nextProbeAt() {
        return jdbc.sql("SELECT min(%s) AS at FROM instagram_doors WHERE shut".formatted(PROBE_AT))
                .param("pause", pause())
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** The door has answered, or properly refused to: it is open. */
    @Transactional
    public void answered(Door door) {
        var now = OffsetDateTime.now(clock);
        var wasShut = lock(door);
        jdbc.sql("""
                        INSERT INTO instagram_doors (door, since, last_success_at) VALUES (:door, :now, :now)
                            ON CONFLICT (door) DO UPDATE
                           SET since = CASE WHEN instagram_doors.shut THEN :now ELSE instagram_doors.since END,
                               shut = false, last_success_at = :now, throttled = 0, probes = 0, next_probe_at = NULL
                        """).param("door", door.word()).param("now", now).update();
        if (wasShut) {
            log.atWarn().addKeyValue("door", door.word()).log("Door of Instagram open again");
            events.publishEvent(new DoorChanged(door, false, ""));
        }
    }

    /** The door has refused; the account or the session may still be the cause. */
    void refused(Door door, String detail) {
        jdbc.sql("""
                        INSERT INTO instagram_doors (door, since, last_refusal_at, last_refusal)
                        VALUES (:door, :now, :now, :detail)
                            ON CONFLICT (door) DO UPDATE SET last_refusal_at = :now, last_refusal = :detail
                        """)
                .param("door", door.word())
                .param("now", OffsetDateTime.now(clock))
                .param("detail", detail)
                .update();
    }

    /** The door has throttled a session. If it does so repeatedly, the door itself is blamed. */
    @Transactional
    public void throttled(Door door, String detail) {
        refused(door, detail);
        var times = jdbc.sql(
                        "UPDATE instagram_doors SET throttled = throttled + 1 WHERE door = :door RETURNING throttled")
                .param("door", door.word())
                .query(Integer.class)
                .single();
        if (times >= THROTTLES) {
            shut(door, detail);
        }
    }

    /** The door answers no session. Probes of a door that stays shut become rarer. */
    @Transactional
    public void shut(Door door, String detail) {
        var now = OffsetDateTime.now(clock);
        var wasShut = lock(door);
        jdbc.sql("""
                        INSERT INTO instagram_doors (door, since, shut, last_refusal_at, last_refusal, next_probe_at)
                        VALUES (:door, :now, true, :now, :detail, :now + make_interval(secs => :pause))
                            ON CONFLICT (door) DO UPDATE
                           SET since = CASE WHEN instagram_doors.shut THEN instagram_doors.since ELSE :now END,
                               probes = CASE WHEN instagram_doors.shut THEN instagram_doors.probes + 1 ELSE 0 END,
                               next_probe_at = :now + make_interval(secs => :pause * CASE WHEN instagram_doors.shut
                                   THEN LEAST(power(2, instagram_doors.probes), :longest) ELSE 1 END),
                               shut = true, last_refusal_at = :now, last_refusal = :detail
                        """)
                .param("door", door.word())
                .param("now", now)
                .param("detail", detail)
                .param("pause", pause())
                .param("longest", LONGEST_PAUSE)
                .update();
        if (!wasShut) {
            log.atWarn()
                    .addKeyValue("door", door.word())
                    .addKeyValue("reason", detail)
                    .log("Door of Instagram shut");
            events.publishEvent(new DoorChanged(door, true, detail));
        }
    }

    private double pause() {
        return properties.probe().toMillis() / 1000.0;
    }

    /** Whether the door is shut; locks the row until the transaction ends. */
    private boolean lock(Door door) {
        return jdbc.sql("SELECT shut FROM instagram_doors WHERE door = :door FOR UPDATE")
                .param("door", door.word())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Skips a door that is unknown to this version. */
    private static Optional<DoorHealth> health(ResultSet row) throws SQLException {
        var door = Door.of(row.getString("door"));
        if (door.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DoorHealth(
                door.get(),
                row.getBoolean("shut") ? DoorState.SHUT : DoorState.OPEN,
                instant(row, "since"),
                instant(row, "last_success_at"),
                instant(row, "last_refusal_at"),
                Optional.ofNullable(row.getString("last_refusal")),
                instant(row, "next_probe_at")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The live source as a whole: whether it can read accounts, and if not, since when and until when at least. */
@Service
public class Source {

    private final Doors doors;
    private final DoorTable table;
    private final Sessions sessions;
    private final SideTurns turns;
    private final JdbcClient jdbc;

    Source(Doors doors, DoorTable table, Sessions sessions, SideTurns turns, JdbcClient jdbc) {
        this.doors = doors;
        this.table = table;
        this.sessions = sessions;
        this.turns = turns;
        this.jdbc = jdbc;
    }

    public SourceHealth health() {
        var all = doors.all();
        var lists = all.getLast();
        return new SourceHealth(state(), since(), all.subList(0, all.size() - 1), lists, sessions.list());
    }

    /** Without a session that could serve the source is shut, whatever its doors are. */
    public SourceState state() {
        return sessions.available().isNone() ? SourceState.SHUT : doors.state();
    }

    /** Which accounts can be read. */
    public ReadableAccounts access() {
        return sessions.available().isNone() ? ReadableAccounts.NONE : doors.access();
    }

    /** Since when the source is shut; empty while it is not. */
    public Optional<Instant> shutSince() {
        return state() == SourceState.SHUT ? since() : Optional.empty();
    }

    public boolean areListsShut() {
        return table.shut().contains(Door.LISTS);
    }

    /** When the first session may ask again; empty where there is no session. */
    public Optional<Instant> readyAt() {
        return turns.nextAt();
    }

    /** When it is next looked whether doors that are shut have opened; empty where none is. */
    public Optional<Instant> nextProbeAt() {
        return table.nextProbeAt();
    }

    private Optional<Instant> since() {
        return jdbc.sql("SELECT since FROM instagram_pool")
                .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}

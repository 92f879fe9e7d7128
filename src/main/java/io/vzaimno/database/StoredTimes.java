package io.vzaimno.database;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored times that the service waits for, or that pauses and limits count from. When the clock is set, they are
 * shifted by the same amount, so that each pause keeps its length. Timestamps of past events and deadlines that were
 * announced to users as dates are not changed.
 */
@Repository
class StoredTimes {

    static final Map<String, List<String>> WAITS = Map.ofEntries(
            Map.entry("bot_allowances", List.of("busy_until", "muted_until")),
            Map.entry("check_runs", List.of("waiting_until", "give_up_at")),
            Map.entry("check_walks", List.of("cursor_at")),
            Map.entry("conversations", List.of("updated_at")),
            Map.entry("instagram_doors", List.of("last_success_at", "last_refusal_at", "next_probe_at")),
            Map.entry("instagram_pool", List.of("since")),
            Map.entry(
                    "instagram_sessions",
                    List.of("next_request_at", "resting_until", "cooling_until", "throttled_at", "throttled_before")),
            Map.entry("known_accounts", List.of("seen_at")),
            Map.entry("latest_hints", List.of("said_at")),
            Map.entry("latest_presses", List.of("pressed_at")),
            Map.entry("live_messages", List.of("next_edit_at")),
            Map.entry("messages", List.of("due_since", "not_before", "expires_at")),
            Map.entry("scheduled_tasks", List.of("execution_time", "last_heartbeat")),
            Map.entry("telegram_chats", List.of("next_free")),
            Map.entry("telegram_pace", List.of("next_free", "paused_until")),
            Map.entry("telegram_pollers", List.of("held_until", "next_update_at")),
            Map.entry("telegram_updates", List.of("claimed_until")),
            Map.entry("uploads", List.of("joinable_until", "queued_at")));

    /** Waits of hours: those beyond the new time are old ones, and pauses that Instagram asked for must not be shortened. */
    private static final Set<String> LONG_WAITS = Set.of("cooling_until", "expires_at", "give_up_at", "resting_until");

    private final JdbcClient jdbc;

    StoredTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Shifts all of them as {@link ClockSet#moved} does. Needs a transaction. */
    void move(ClockSet change) {
        WAITS.forEach((table, columns) -> jdbc.sql("UPDATE %s SET %s WHERE num_nonnulls(%s) > 0"
                        .formatted(
                                table,
                                columns.stream()
                                        .map(column -> assignment(column, change))
                                        .collect(Collectors.joining(", ")),
                                String.join(", ", columns)))
                .param("by", seconds(change.by()))
                .param("first", change.firstNew().atOffset(ZoneOffset.UTC))
                .update());
        moveReads(change.by());
    }

    private static String assignment(String column, ClockSet change) {
        return (change.isAhead() && !LONG_WAITS.contains(column)
                        ? "%1$s = CASE WHEN %1$s >= :first THEN %1$s ELSE %1$s + make_interval(secs => :by) END"
                        : "%1$s = %1$s + make_interval(secs => :by)")
                .formatted(column);
    }

    /** Slots are unique: moving them one by one could collide, so they move by way of a distant range. */
    private void moveReads(Duration by) {
        jdbc.sql("UPDATE instagram_session_reads SET slot = slot + make_interval(secs => :by, years => 1000)")
                .param("by", seconds(by))
                .update();
        jdbc.sql("UPDATE instagram_session_reads SET slot = slot - make_interval(years => 1000)")
                .update();
    }

    private static double seconds(Duration by) {
        return by.toMillis() / 1000.0;
    }
}

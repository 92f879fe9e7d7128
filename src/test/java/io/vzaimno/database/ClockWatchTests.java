package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "APP_ROLES=api")
@ContextConfiguration(initializers = TestDatabase.class)
class ClockWatchTests {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    /** Times that only tell when something happened, and dates that people were promised. */
    private static final Set<String> HISTORY = Set.of(
            "audit_log.created_at",
            "balance_entries.created_at",
            "broadcasts.created_at",
            "broadcasts.finished_at",
            "campaign_visits.visited_at",
            "campaign_visits.checked_at",
            "campaigns.created_at",
            "check_people.followers_since",
            "check_people.following_since",
            "check_queue.created_at",
            "check_queue.started_at",
            "checks.created_at",
            "checks.started_at",
            "checks.completed_at",
            "checks.compared_at",
            "checks.expired_at",
            "checks.exported_at",
            "clock_marks.seen_at",
            "clock_marks.moved_at",
            "gifts.created_at",
            "gifts.expires_at",
            "gifts.ended_at",
            "hidden_people.hidden_at",
            "instagram_doors.since",
            "instagram_session_reads.slot",
            "instagram_sessions.created_at",
            "instagram_sessions.updated_at",
            "live_messages.changed_at",
            "maintenance.since",
            "messages.created_at",
            "messages.sent_at",
            "non_mutual_users.created_at",
            "operator_menus.shown_at",
            "payment_events.created_at",
            "payment_refunds.requested_at",
            "payment_refunds.settled_at",
            "payments.created_at",
            "payments.expires_at",
            "payments.completed_at",
            "promo_codes.expires_at",
            "promo_codes.created_at",
            "promo_uses.used_at",
            "referral_bonuses.created_at",
            "referrals.checked_at",
            "referrals.created_at",
            "robokassa_refunds.requested_at",
            "robokassa_refunds.asked_at",
            "scheduled_tasks.last_success",
            "scheduled_tasks.last_failure",
            "star_book.read_at",
            "tariffs.created_at",
            "tariffs.updated_at",
            "telegram_chats.unreachable_since",
            "telegram_files.uploaded_at",
            "telegram_updates.received_at",
            "telegram_updates.handled_at",
            "uploads.received_at",
            "users.created_at",
            "users.updated_at");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StoredTimes times;

    @Autowired
    TransactionOperations transaction;

    private final List<ClockSet> noticed = new ArrayList<>();
    private Instant wall = NOON;
    private long nanos;

    @BeforeEach
    void begin() {
        jdbc.sql("UPDATE clock_marks SET seen_at = NULL, moved_at = NULL").update();
        jdbc.sql("DELETE FROM instagram_sessions").update();
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -3_600, -6, 6, 3_600, 86_400})
    void movesWhatWaitsByAsMuchAsTheClock(long seconds) {
        var watch = watch();
        sessionReadyAt(NOON.plusSeconds(8));

        pass(Duration.ofSeconds(2));
        wall = wall.plusSeconds(seconds);
        watch.look();

        assertThat(sessionReadyAt()).isEqualTo(NOON.plusSeconds(8 + seconds));
    }

    /** What was written between the change and the next look must not move: it would wait for as long as the change was. */
    @ParameterizedTest
    @ValueSource(longs = {120, 3_600, 86_400})
    void letsBeWhatWasWrittenWithTheNewClock(long seconds) {
        var watch = watch();
        pass(Duration.ofMillis(400));
        wall = wall.plusSeconds(seconds);
        var written = wall;
        sessionReadyAt(written);
        pass(Duration.ofMillis(600));

        watch.look();

        assertThat(sessionReadyAt()).isEqualTo(written);
        assertThat(noticed.getFirst().moved(written)).isEqualTo(written);
    }

    @Test
    void keepsAPauseOfHoursWhole() {
        var watch = watch();
        sessionReadyAt(NOON);
        jdbc.sql("UPDATE instagram_sessions SET cooling_until = :until")
                .param("until", NOON.plus(Duration.ofHours(12)).atOffset(ZoneOffset.UTC))
                .update();

        wall = wall.plus(Duration.ofHours(1));
        watch.look();

        assertThat(jdbc.sql("SELECT cooling_until FROM instagram_sessions")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(NOON.plus(Duration.ofHours(13)));
    }

    @Test
    void letsACorrectedClockBe() {
        var watch = watch();
        sessionReadyAt(NOON.plusSeconds(8));

        for (var look = 0; look < 60; look++) {
            pass(Duration.ofSeconds(1));
            wall = wall.minusMillis(400);
            watch.look();
        }

        assertThat(sessionReadyAt()).isEqualTo(NOON.plusSeconds(8));
    }

    @Test
    void movesOnceHoweverManyProcessesSeeIt() {
        var one = watch();
        var other = watch();
        sessionReadyAt(NOON.plusSeconds(8));

        wall = wall.minusSeconds(3_600);
        one.look();
        pass(Duration.ofSeconds(1));
        other.look();

        assertThat(sessionReadyAt()).isEqualTo(NOON.plusSeconds(8 - 3_600));
    }

    @Test
    void noticesAtAStartThatTheClockWasSetBackMeanwhile() {
        pass(Duration.ofSeconds(11));
        watchThatMarks();
        sessionReadyAt(NOON.plusSeconds(20));

        wall = wall.minusSeconds(86_400);
        var next = watch();
        next.start();
        next.stop();

        assertThat(sessionReadyAt()).isBetween(NOON.plusSeconds(20 - 86_400 - 20), NOON.plusSeconds(20 - 86_400 + 20));
    }

    @Test
    void takesALongStopForNoChangeOfTheClock() {
        pass(Duration.ofSeconds(11));
        watchThatMarks();
        sessionReadyAt(NOON.plusSeconds(20));

        wall = wall.plusSeconds(86_400);
        var next = watch();
        next.start();
        next.stop();

        assertThat(sessionReadyAt()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void countsNamesOfNeighbouringSlotsAsBefore() {
        sessionReadyAt(NOON);
        for (var slot = 0; slot < 6; slot++) {
            jdbc.sql("INSERT INTO instagram_session_reads SELECT session_id, :slot, 10 FROM instagram_sessions")
                    .param("slot", NOON.plusSeconds(600L * slot).atOffset(ZoneOffset.UTC))
                    .update();
        }

        transaction.executeWithoutResult(
                _ -> times.move(new ClockSet(NOON, Duration.ofMinutes(-10), Duration.ofSeconds(1))));

        assertThat(jdbc.sql("SELECT min(slot) FROM instagram_session_reads")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(NOON.minusSeconds(600));
    }

    /** A new column with a time needs a decision on what a set clock means for it. */
    @Test
    void knowsEveryStoredTime() {
        var stored = new TreeSet<>(jdbc.sql("""
                        SELECT table_name || '.' || column_name
                          FROM information_schema.columns
                         WHERE data_type = 'timestamp with time zone' AND table_schema = 'public'
                           AND table_name <> 'flyway_schema_history'
                           AND table_name IN (SELECT table_name FROM information_schema.tables
                                               WHERE table_type = 'BASE TABLE')
                        """).query(String.class).list());
        StoredTimes.WAITS.forEach(
                (table, columns) -> columns.forEach(column -> assertThat(stored.remove(table + "." + column))
                        .as(table + "." + column)
                        .isTrue()));

        assertThat(stored).allMatch(ClockWatchTests::isHistory);
    }

    private static boolean isHistory(String column) {
        return HISTORY.contains(column);
    }

    private ClockWatch watch() {
        return new ClockWatch(times, jdbc, transaction, noticed::add, () -> wall, () -> nanos);
    }

    private void watchThatMarks() {
        var watch = watch();
        pass(Duration.ofSeconds(11));
        watch.look();
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    private void sessionReadyAt(Instant time) {
        jdbc.sql("""
                        INSERT INTO instagram_sessions (account_pk, label, secret, given_mark, next_request_at, created_at,
                                                        updated_at)
                        VALUES ('1', 'one', 'none', 'none', :time, :time, :time)
                        """).param("time", time.atOffset(ZoneOffset.UTC)).update();
    }

    private Instant sessionReadyAt() {
        return jdbc.sql("SELECT next_request_at FROM instagram_sessions")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}

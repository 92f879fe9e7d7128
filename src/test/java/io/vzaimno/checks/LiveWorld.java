package io.vzaimno.checks;

import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.sim.instagram.InstagramSimulator;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service with a simulated Instagram, one session and time that tests can move on. */
class LiveWorld {

    private static final AtomicLong NUMBERS = new AtomicLong(9000);
    private static final InstagramSimulator INSTAGRAM = InstagramSimulator.start();

    private final Accounts accounts;
    private final Checks checks;
    private final Sessions sessions;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    LiveWorld(Accounts accounts, Checks checks, Sessions sessions, SettableClock clock, JdbcClient jdbc) {
        this.accounts = accounts;
        this.checks = checks;
        this.sessions = sessions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Begins with an Instagram that behaves, and one fresh session. */
    void begin() {
        INSTAGRAM.november().calm();
        jdbc.sql("DELETE FROM instagram_doors").update();
        jdbc.sql("UPDATE instagram_pool SET state = 'OPEN'").update();
        INSTAGRAM.traffic().clear();
        jdbc.sql("DELETE FROM known_accounts").update();
        replaceSessions();
        if (endWhatOtherTestsBegan()) {
            replaceSessions();
            INSTAGRAM.traffic().clear();
        }
    }

    /** Checks that a test did not wait for would take the next one's session. */
    private boolean endWhatOtherTestsBegan() {
        var begun = jdbc.sql(
                        "SELECT check_id FROM checks WHERE status IN ('PENDING', 'PROCESSING') ORDER BY created_at")
                .query((row, _) -> new CheckId(row.getObject(1, UUID.class)))
                .list();
        for (var check : begun) {
            checks.cancel(check);
            // What pauses for an hour goes on at once.
            clock.advance(Duration.ofHours(2));
            over(check);
        }
        return !begun.isEmpty();
    }

    private void replaceSessions() {
        sessions.list().forEach(session -> sessions.remove(session.id()));
        addSession();
    }

    void addSession() {
        var login = INSTAGRAM.login("viewer" + NUMBERS.incrementAndGet());
        sessions.add("a session", Session.parse(login.id()).orElseThrow());
    }

    InstagramSimulator instagram() {
        return INSTAGRAM;
    }

    Checks checks() {
        return checks;
    }

    SettableClock clock() {
        return clock;
    }

    UserId userWith(int balance) {
        var user = new UserId(NUMBERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        accounts.credit(user, balance, Posting.of(EntryKind.CORRECTION, "gift:" + user.value(), "gift"));
        return user;
    }

    int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }

    CheckId order(UserId user, String target) {
        return ((Order.Placed) checks.order(user, new Handle(target), Optional.empty()))
                .check()
                .id();
    }

    Check over(CheckId check) {
        return until(check, found -> found.status().isOver());
    }

    /** Lets short pauses pass until the check is so. */
    Check until(CheckId check, Predicate<Check> condition) {
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> found(check, condition), condition);
    }

    /** The names that the result gives, sorted. */
    List<String> nonMutual(Check check) {
        return checks.people(check.id(), ResultGroup.NON_MUTUAL, 10_000, 0).orElseThrow().people().stream()
                .map(relation -> relation.person().handle().value())
                .sorted()
                .toList();
    }

    /** The names in the table that outsiders read, sorted. */
    List<String> stored(Check check) {
        return jdbc
                .sql("SELECT target_username FROM non_mutual_users WHERE check_id = :check")
                .param("check", check.id().value())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** How many steps of a check are taken. */
    long step(Check check) {
        return jdbc.sql("SELECT step FROM check_runs WHERE check_id = :check")
                .param("check", check.id().value())
                .query(Long.class)
                .single();
    }

    private Check found(CheckId check, Predicate<Check> condition) {
        var found = checks.find(check).orElseThrow();
        if (!condition.test(found) && !isAtWork(check)) {
            clock.advance(Duration.ofMillis(500));
        }
        return found;
    }

    /** Whether its next step is due: on a busy machine time would otherwise run away from it, and its cursors grow old. */
    private boolean isAtWork(CheckId check) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM scheduled_tasks
                                        WHERE task_instance = :check AND (picked OR execution_time <= :now))
                        """)
                .param("check", check.toString())
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    static class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("INSTAGRAM_BASE_URL=" + INSTAGRAM.url()).applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.database.WatchedClock;
import io.vzaimno.instagram.Handle;
import io.vzaimno.payments.Invariants;
import io.vzaimno.proofs.Scale;
import io.vzaimno.sim.instagram.Closing;
import io.vzaimno.sim.instagram.Door;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.Faults;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;

/**
 * A day on which everything goes wrong, one thing after the other and in any order: whatever was accepted comes to its end
 * once, nothing is charged for nothing, and the books are right after each blow.
 */
@WholeService
@Import(WatchedClock.class)
@TestPropertySource(properties = {"world=weather", "INSTAGRAM_DELAY_MAX=2s", "INSTAGRAM_DELAY_MIN=1s"})
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
@ResourceLock("outages")
class HostileWeatherTests {

    private static final Logger log = LoggerFactory.getLogger(HostileWeatherTests.class);
    private static final int CUSTOMERS = 3;
    private static final AtomicInteger NUMBERS = new AtomicInteger(300_000);
    private static final List<Door> DOORS = List.of(Door.PAGE, Door.DOCUMENT, Door.TYPEAHEAD, Door.HOME, Door.LISTS);

    @Autowired
    Accounts accounts;

    @Autowired
    Checks checks;

    @Autowired
    Invariants invariants;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    JdbcClient rows;

    @Autowired
    SettableClock clock;

    private final List<CheckId> accepted = new ArrayList<>();
    private Random random = new Random(0);
    private DatabaseWeather database;

    static IntStream seeds() {
        return IntStream.range(0, Scale.of(1, 10));
    }

    @BeforeEach
    void begin() {
        database = new DatabaseWeather(rows);
    }

    @AfterEach
    void clear() {
        database.clear();
        telegram.faults().clear();
        instagram.calm();
        await().ignoreExceptions().until(() -> invariants.broken().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostOrChargedForNothing(int seed) {
        random = new Random(seed);
        var minutes = Scale.of(8, 60);

        for (var minute = 0; minute < minutes; minute++) {
            var weather = Weather.values()[
                    minute < Weather.values().length ? minute : random.nextInt(Weather.values().length)];
            begin(weather);
            work();
            end(weather);
            clock.advance(Duration.ofMinutes(1));
            await("the books after " + weather)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(invariants.broken()).isEmpty());
        }

        awaitTheEndOfAll();
        assertThat(invariants.broken()).isEmpty();
        log.info(
                "Seed {}: {} minutes, {} checks accepted of {} orders, {} completed and {} given back",
                seed,
                minutes,
                accepted.size(),
                minutes * CUSTOMERS,
                count(CheckStatus.COMPLETED),
                count(CheckStatus.FAILED));
    }

    private void begin(Weather weather) {
        switch (weather) {
            case DATABASE_AWAY -> database.away();
            case DISK_FULL ->
                database.full(List.of("checks", "messages", "check_people", "telegram_updates")
                        .get(random.nextInt(4)));
            case READ_ONLY -> database.readOnly();
            case CLOCK_BACK -> clock.set(Duration.ofDays(-1));
            case CLOCK_FORTH -> clock.set(Duration.ofDays(1));
            case TELEGRAM_AWAY -> telegram.faults().next(50, Faults.ANY, new Fault.BadGateway());
            case INSTAGRAM_AWAY -> DOORS.forEach(door -> instagram.doors().shut(door, Closing.SERVER_ERROR));
            case FLOOD -> flood();
        }
    }

    private void end(Weather weather) {
        switch (weather) {
            case DATABASE_AWAY, DISK_FULL, READ_ONLY -> database.clear();
            case TELEGRAM_AWAY -> telegram.faults().clear();
            case INSTAGRAM_AWAY -> instagram.doors().reset();
            case CLOCK_BACK, CLOCK_FORTH -> awaitThatItIsNoticed();
            case FLOOD -> {}
        }
    }

    /** The clock is looked at each second; set to and fro in between, it would seem never to have been set. */
    private void awaitThatItIsNoticed() {
        await("the service notices that the clock was set")
                .until(() -> rows.sql("SELECT abs(extract(epoch FROM moved_at - :now)) < 60 FROM clock_marks")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    /** Customers come, whatever the weather; what they are refused they do not pay for. */
    private void work() {
        for (var customer = 0; customer < CUSTOMERS; customer++) {
            try {
                order();
            } catch (RuntimeException e) {
                log.info("An order was refused: {}", e.getMessage());
            }
        }
        telegram.user(NUMBERS.incrementAndGet())
                .named("Ann", "Weather")
                .speaks("en")
                .types("/balance");
        await().pollDelay(Duration.ofMillis(700)).until(() -> true);
    }

    private void order() {
        var number = NUMBERS.incrementAndGet();
        var user = new UserId(number);
        var name = "weather." + number;
        instagram.profile(name).followers(30).following(25).mutual(15);
        accounts.ensure(user, new Introduction(null, "Ann", null, "en"));
        accounts.credit(user, 1, Posting.of(EntryKind.CORRECTION, "gift:" + number, "gift"));
        if (checks.order(user, new Handle(name), Optional.of("order:" + number)) instanceof Order.Placed placed) {
            accepted.add(placed.check().id());
        }
    }

    private void flood() {
        var loud = telegram.user(NUMBERS.incrementAndGet())
                .named("Loud", "Weather")
                .speaks("en");
        for (var message = 0; message < 100; message++) {
            loud.types("/help");
        }
    }

    private void awaitTheEndOfAll() {
        await("the end of all checks")
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> {
                    clock.advance(Duration.ofSeconds(20));
                    assertThat(unfinished()).as("at %s", clock.instant()).isEmpty();
                });
        assertThat(accepted).isNotEmpty().allSatisfy(check -> {
            var over = checks.find(check).orElseThrow();
            assertThat(over.refunded()).isEqualTo(over.status() == CheckStatus.FAILED);
            assertThat(accounts.find(over.user()).orElseThrow().balance()).isEqualTo(4 - (over.refunded() ? 0 : 1));
        });
    }

    private long count(CheckStatus status) {
        return accepted.stream()
                .filter(check -> checks.find(check).orElseThrow().status() == status)
                .count();
    }

    /** The checks that are not over, and what each waits for. */
    private List<@Nullable String> unfinished() {
        return rows.sql("""
                        SELECT concat_ws(' ', c.check_id, c.status, q.status, r.stage, r.waiting_until, s.session_id,
                                         s.state, s.next_request_at, s.resting_until, s.cooling_until, t.execution_time,
                                         t.picked, t.last_heartbeat, p.state)
                          FROM checks AS c
                          LEFT JOIN check_queue AS q USING (check_id)
                          LEFT JOIN check_runs AS r USING (check_id)
                          LEFT JOIN instagram_sessions AS s ON s.holder = c.check_id
                          LEFT JOIN scheduled_tasks AS t ON t.task_instance = c.check_id::text
                          CROSS JOIN instagram_pool AS p
                         WHERE c.status IN ('PENDING', 'PROCESSING')
                        """).query(String.class).list();
    }

    private enum Weather {
        DATABASE_AWAY,
        DISK_FULL,
        READ_ONLY,
        CLOCK_BACK,
        CLOCK_FORTH,
        TELEGRAM_AWAY,
        INSTAGRAM_AWAY,
        FLOOD
    }
}

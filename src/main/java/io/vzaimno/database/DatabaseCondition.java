package io.vzaimno.database;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Whether the database can be used, as far as any statement of this process has shown. The first failure is one line of the
 * log; from then on a small write is tried every second, and when it succeeds that is another line.
 */
@Component
public class DatabaseCondition implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCondition.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** For how long what was under way in an outage may still fail; callers wait for a connection for two seconds. */
    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    /** Takes new space on the disk, which a change of a row in its place would not; rolled back, it leaves nothing behind. */
    private static final String PROBE = """
            INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            SELECT 'space-probe', gen_random_uuid(), string_agg(decode(md5(random()::text), 'hex'), ''), now(), false, 1
              FROM generate_series(1, 6000)""";

    private final DataSource database;
    private final Clock clock;
    private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
    private volatile boolean isClosed;

    /** When the latest outage ended, by the machine's own time; 0 before. */
    private volatile long endedAt;

    DatabaseCondition(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is the matter; empty while nothing is. */
    public Optional<DatabaseTrouble> trouble() {
        return Optional.ofNullable(outage.get()).map(Outage::trouble);
    }

    /** Takes note of a failure; empty if it is no matter of the database's. */
    public Optional<DatabaseTrouble> noticed(Throwable failure) {
        var trouble = DatabaseTrouble.of(failure);
        trouble.ifPresent(this::begin);
        return trouble;
    }

    @Override
    public void destroy() {
        isClosed = true;
    }

    private void begin(DatabaseTrouble trouble) {
        var begun = new Outage(trouble, clock.instant(), new AtomicInteger());
        var known = outage.compareAndExchange(null, begun);
        if (known == null) {
            Thread.ofVirtual().name("database-probe").start(() -> follow(begun));
        } else {
            known.failures().incrementAndGet();
        }
    }

    /** What a probe does not confirm was over before it was looked at, as connections are that a restart has broken. */
    private void follow(Outage begun) {
        if (isUsable()) {
            outage.set(null);
            if (!isAftermath()) {
                told(log.atInfo(), begun)
                        .log(
                                "{}, for a moment: it can be used again",
                                begun.trouble().text());
            }
            return;
        }
        log.atWarn()
                .addKeyValue("trouble", begun.trouble())
                .log(
                        "{}: what needs it waits, and callers are answered 503",
                        begun.trouble().text());
        while (!isClosed && !isUsable()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        endedAt = System.nanoTime();
        outage.set(null);
        if (!isClosed) {
            told(log.atInfo(), begun).log("The database can be used again");
        }
    }

    private LoggingEventBuilder told(LoggingEventBuilder line, Outage ended) {
        return line.addKeyValue(
                        "seconds",
                        Duration.between(ended.since(), clock.instant()).toSeconds())
                .addKeyValue("failures", ended.failures().get() + 1);
    }

    private boolean isAftermath() {
        return endedAt != 0 && System.nanoTime() - endedAt < AFTERMATH.toNanos();
    }

    private boolean isUsable() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(PROBE);
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            // A refusal for any other reason, such as a missing right to scheduled_tasks, is an answer too.
            return DatabaseTrouble.of(e).isEmpty();
        }
    }

    private record Outage(DatabaseTrouble trouble, Instant since, AtomicInteger failures) {}
}

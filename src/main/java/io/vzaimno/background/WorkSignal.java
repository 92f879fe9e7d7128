package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Wakes a worker process when a transaction has committed work that is due at once. PostgreSQL carries the signal from the
 * {@link JobQueue} (NOTIFY) to a connection of its own here, outside the pool (LISTEN). A lost signal only costs time, as
 * every worker polls.
 */
@Component
class WorkSignal implements SmartLifecycle {

    static final String CHANNEL = "vzaimno_work";

    private static final Logger log = LoggerFactory.getLogger(WorkSignal.class);
    private static final Duration RECONNECT = Duration.ofSeconds(5);

    /** How long a stop may wait for the listener to notice; the driver cannot be woken earlier. */
    private static final Duration ATTENTION = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final Scheduler scheduler;
    private final Roles roles;
    private volatile boolean running;

    WorkSignal(JdbcConnectionDetails database, Scheduler scheduler, Roles roles) {
        this.database = database;
        this.scheduler = scheduler;
        this.roles = roles;
    }

    @Override
    public void start() {
        running = roles.include(Role.WORKER);
        if (running) {
            Thread.ofVirtual().name("work-signal").start(this::listen);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        var connections = new DriverManagerDataSource(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        while (running) {
            try {
                listen(connections);
            } catch (SQLException e) {
                log.atDebug().setCause(e).log("Not listening for work until the database is back");
                LockSupport.parkNanos(RECONNECT.toNanos());
            }
        }
    }

    private void listen(DataSource connections) throws SQLException {
        try (var connection = connections.getConnection()) {
            if (isPooled(connection)) {
                log.info("Connection pooler detected: polling for work instead of listening");
                running = false;
                return;
            }
            begin(connection);
            var signals = connection.unwrap(PGConnection.class);
            while (running) {
                if (signals.getNotifications((int) ATTENTION.toMillis()).length > 0) {
                    scheduler.triggerCheckForDueExecutions();
                }
            }
        }
    }

    /** Behind PgBouncer a notification would arrive on an arbitrary connection. */
    private static boolean isPooled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var process = statement.executeQuery("SELECT pg_backend_pid()")) {
            process.next();
            return process.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID();
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        scheduler.triggerCheckForDueExecutions();
    }
}

package io.vzaimno.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks an external database before the pool and Flyway use it, to report problems in one line. */
record Probe(ConnectionUrl url, Duration timeout) {

    private static final Logger log = LoggerFactory.getLogger(Probe.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String LOGIN_SECONDS = "10";
    private static final int OLDEST_VERSION = 15;

    private static final String CONDITION = """
            SELECT current_setting('server_version_num')::int / 10000 AS version,
                   pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS read_only,
                   current_schema() AS schema,
                   pg_backend_pid() AS process
            """;

    /**
     * Returns the address to use.
     *
     * @throws UnusableDatabase if the service cannot use the database
     */
    ConnectionUrl usable() {
        try (var connection = connect()) {
            return adapted(connection);
        } catch (SQLException e) {
            throw new Refusal(url)
                    .explain(e)
                    .orElseGet(() -> UnusableDatabase.forNow("DATABASE_URL: " + e.getMessage(), e));
        }
    }

    /** Retries for a while: the database may have been started at the same time as the service. */
    private Connection connect() throws SQLException {
        var deadline = System.nanoTime() + timeout.toNanos();
        for (var told = false; ; told = true) {
            try {
                return DriverManager.getConnection(url.jdbc(), login());
            } catch (SQLException e) {
                if (!new Refusal(url).mayPass(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                if (!told) {
                    log.atInfo().addKeyValue("database", url.place()).log("Waiting for the database");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Properties login() {
        var login = new Properties();
        if (!url.user().isEmpty()) {
            login.setProperty("user", url.user());
            login.setProperty("password", url.password());
        }
        login.setProperty("loginTimeout", LOGIN_SECONDS);
        return login;
    }

    private ConnectionUrl adapted(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var condition = statement.executeQuery(CONDITION)) {
            condition.next();
            if (condition.getInt("version") < OLDEST_VERSION) {
                throw new Refusal(url).tooOld(condition.getString("version"));
            }
            if (condition.getBoolean("read_only")) {
                throw new Refusal(url).readOnly();
            }
            if (condition.getString("schema") == null) {
                throw new Refusal(url).withoutSchema();
            }
            return isPooled(connection, condition.getInt("process")) ? withoutPreparedStatements() : url;
        }
    }

    /** PgBouncer invents the backend process id in its handshake. */
    private static boolean isPooled(Connection connection, int process) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID() != process;
    }

    private ConnectionUrl withoutPreparedStatements() {
        log.info("Connection pooler detected: server-side prepared statements are off");
        return url.withDefault("prepareThreshold", "0");
    }
}

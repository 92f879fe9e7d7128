package io.vzaimno;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What can happen to a test's database from outside. */
final class DatabaseWeather {

    private static final String USER = "postgres";

    private final String address;

    DatabaseWeather(DataSource pool) {
        try {
            address = pool.unwrap(HikariDataSource.class).getJdbcUrl();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It takes no connections, and those that there were are gone. */
    void away() {
        outside("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name()));
        disconnect();
    }

    void readOnly() {
        outside("ALTER DATABASE %s SET default_transaction_read_only = on".formatted(name()));
        disconnect();
    }

    /** A table finds no room for more rows. */
    void full(String table) {
        inside("""
                CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
                END $$""");
        inside("CREATE TRIGGER disk_full BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION disk_full()"
                .formatted(table));
    }

    void clear() {
        outside("ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(name()));
        outside("ALTER DATABASE %s RESET default_transaction_read_only".formatted(name()));
        disconnect();
        inside("DROP FUNCTION IF EXISTS disk_full CASCADE");
    }

    private void disconnect() {
        outside("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(name()));
    }

    private void inside(String statement) {
        run(address, statement);
    }

    private void outside(String statement) {
        run(address.replaceFirst("/test_\\d+", "/postgres"), statement);
    }

    private String name() {
        return address.replaceFirst(".*/(test_\\d+).*", "$1");
    }

    private static void run(String address, String statement) {
        try (var connection = DriverManager.getConnection(address, USER, USER);
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What callers and the log are told while the database cannot be used, and that all goes on by itself afterwards. */
@WebTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=outage")
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock("outages")
class OutageTests {

    @Autowired
    RestTestClient client;

    @Autowired
    DataSource pool;

    @AfterEach
    void recover() throws SQLException {
        statements("ALTER DATABASE %s ALLOW_CONNECTIONS true", "ALTER DATABASE %s RESET default_transaction_read_only");
        disconnect();
        await().until(() -> new Caller(client).get("/health").status() == 200);
    }

    @Test
    void aDatabaseThatIsAwayIsOneLineOfTheLogAnd503ForCallers(CapturedOutput output) throws SQLException {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);

        statements("ALTER DATABASE %s ALLOW_CONNECTIONS false");
        disconnect();
        for (var call = 0; call < 5; call++) {
            var answer = admin.get("/api/v1/users/{user}/balance", user);
            assertThat(answer.problem()).isEqualTo("503 database_unavailable");
            assertThat(answer.at("/reason")).isEqualTo("The database does not answer");
        }
        assertThat(admin.get("/health").status()).isEqualTo(503);
        recover();

        assertThat(admin.balance(user)).isOne();
        assertThat(output.getAll()).containsOnlyOnce("The database does not answer:");
        assertThat(output.getAll()).contains("The database can be used again").doesNotContain("\tat org.postgresql");
    }

    @Test
    void aDatabaseThatTakesNoChangesIsSaidToBeReadOnly() throws SQLException {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);

        statements("ALTER DATABASE %s SET default_transaction_read_only = on");
        disconnect();
        await().until(() -> admin.get("/api/v1/users/{user}/balance", user).status() == 200);
        var answer =
                admin.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));

        assertThat(answer.problem()).isEqualTo("503 database_unavailable");
        assertThat(answer.at("/reason")).isEqualTo("The database is read-only");
        assertThat(admin.get("/health").status()).isEqualTo(503);
    }

    @Test
    void aFullDiskChargesNothing() throws SQLException {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);

        inside("""
                CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
                END $$""");
        inside("CREATE TRIGGER disk_full BEFORE INSERT ON checks FOR EACH ROW EXECUTE FUNCTION disk_full()");
        var answer =
                admin.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));
        inside("DROP TRIGGER disk_full ON checks");
        inside("DROP FUNCTION disk_full");

        assertThat(answer.problem()).isEqualTo("503 database_unavailable");
        assertThat(answer.at("/reason")).isEqualTo("The database's disk is full");
        await().until(() -> admin.get("/health").status() == 200);
        assertThat(admin.balance(user)).isOne();
    }

    private void statements(String... statements) throws SQLException {
        for (var statement : statements) {
            run(address().replaceFirst("/test_\\d+", "/postgres"), statement.formatted(name()));
        }
    }

    /** Ends all connections, as a restart of the database would. */
    private void disconnect() throws SQLException {
        run(
                address().replaceFirst("/test_\\d+", "/postgres"),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(name()));
    }

    private void inside(String statement) throws SQLException {
        run(address(), statement);
    }

    private static void run(String address, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(address, "postgres", "postgres");
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private String address() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getJdbcUrl();
    }

    private String name() throws SQLException {
        return address().replaceFirst(".*/(test_\\d+).*", "$1");
    }
}

package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.vzaimno.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"APP_ROLES=bot", "API_KEY=" + Caller.API_KEY, "ADMIN_API_KEY=" + Caller.ADMIN_API_KEY})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureRestTestClient
@ResourceLock("outages")
class ProcessWithoutApiTests {

    @Autowired
    RestTestClient client;

    @Autowired
    DataSource pool;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/v3/api-docs", "/api/v1/queue/status", "/api/v1/checks?user_id=5"})
    void servesNoneOfIt(String path) {
        assertThat(new Caller(client).get(path).problem()).isEqualTo("404 not_found");
        assertThat(Caller.withAdminKey(client).get(path).problem()).isEqualTo("404 not_found");
    }

    @Test
    void tellsWhetherItCanWork() throws SQLException {
        var anybody = new Caller(client);
        assertThat(anybody.get("/health").text()).isEqualTo("{\"status\":\"healthy\"}");

        allowConnections(false);
        var began = System.nanoTime();
        var answer = anybody.get("/health");
        var took = Duration.ofNanos(System.nanoTime() - began);
        allowConnections(true);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("{\"status\":\"unhealthy\"}");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        await().until(() -> anybody.get("/health").status() == 200);
    }

    /** Closes the database to everybody, or opens it again. */
    private void allowConnections(boolean allowed) throws SQLException {
        try (var connection = DriverManager.getConnection(server(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE %s ALLOW_CONNECTIONS %s".formatted(name(), allowed));
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(name()));
        }
    }

    private String server() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getJdbcUrl().replaceFirst("/test_\\d+", "/postgres");
    }

    private String name() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getJdbcUrl().replaceFirst(".*/(test_\\d+).*", "$1");
    }
}

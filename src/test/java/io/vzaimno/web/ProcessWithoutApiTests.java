package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.DatabaseWeather;
import io.vzaimno.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    JdbcClient rows;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/v3/api-docs", "/api/v1/queue/status", "/api/v1/checks?user_id=5"})
    void servesNoneOfIt(String path) {
        assertThat(new Caller(client).get(path).problem()).isEqualTo("404 not_found");
        assertThat(Caller.withAdminKey(client).get(path).problem()).isEqualTo("404 not_found");
    }

    @Test
    void tellsWhetherItCanWork() {
        var anybody = new Caller(client);
        assertThat(anybody.get("/health").text()).isEqualTo("{\"status\":\"healthy\"}");

        var weather = new DatabaseWeather(rows);
        weather.away();
        var began = System.nanoTime();
        var answer = anybody.get("/health");
        var took = Duration.ofNanos(System.nanoTime() - began);
        weather.clear();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("{\"status\":\"unhealthy\"}");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        await().until(() -> anybody.get("/health").status() == 200);
    }
}

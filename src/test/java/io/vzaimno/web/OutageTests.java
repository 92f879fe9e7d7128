package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.CapturesOutput;
import io.vzaimno.DatabaseWeather;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What callers and the log are told while the database cannot be used, and that all goes on by itself afterwards. */
@WebTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=outage")
@CapturesOutput
@ResourceLock("outages")
class OutageTests {

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient rows;

    private DatabaseWeather weather;

    @BeforeEach
    void begin() {
        weather = new DatabaseWeather(rows);
    }

    @AfterEach
    void recover() {
        weather.clear();
        await().until(() -> new Caller(client).get("/health").status() == 200);
    }

    @Test
    void aDatabaseThatIsAwayIsOneLineOfTheLogAnd503ForCallers(CapturedOutput output) {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);

        weather.away();
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
    void aDatabaseThatTakesNoChangesIsSaidToBeReadOnly() {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);

        weather.readOnly();
        await().until(() -> admin.get("/api/v1/users/{user}/balance", user).status() == 200);
        var answer =
                admin.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));

        assertThat(answer.problem()).isEqualTo("503 database_unavailable");
        assertThat(answer.at("/reason")).isEqualTo("The database is read-only");
        assertThat(admin.get("/health").status()).isEqualTo(503);
    }

    @Test
    void aFullDiskChargesNothing() {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);

        weather.full("checks");
        var answer =
                admin.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));
        weather.clear();

        assertThat(answer.problem()).isEqualTo("503 database_unavailable");
        assertThat(answer.at("/reason")).isEqualTo("The database's disk is full");
        await().until(() -> admin.get("/health").status() == 200);
        assertThat(admin.balance(user)).isOne();
    }
}

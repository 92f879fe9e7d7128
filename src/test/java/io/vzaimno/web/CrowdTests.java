package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Many callers at once, and a pool of connections that is much too small for them. */
@WebTest
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=2")
class CrowdTests {

    @Autowired
    RestTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/queue/status", "/api/v1/tariffs", "/health"})
    void isServedAllTheSame(String path) throws Exception {
        var anybody = new Caller(client);

        assertThat(statuses(80, () -> anybody.get(path).status())).containsOnly(200);
    }

    @Test
    void ofCallersWithKeysIsServedToo() throws Exception {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);
        admin.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));

        assertThat(statuses(
                        60,
                        () -> admin.get("/api/v1/checks?user_id={user}", user).status()))
                .containsOnly(200);
        assertThat(statuses(60, () -> admin.get("/api/v1/admin/queue").status()))
                .containsOnly(200);
        assertThat(statuses(60, () -> admin.get("/api/v1/admin/stats").status()))
                .containsOnly(200);
    }

    private static List<Integer> statuses(int calls, Callable<Integer> call) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(
                    IntStream.range(0, calls).mapToObj(_ -> call).toList());
            return answers.stream().map(CrowdTests::status).toList();
        }
    }

    private static int status(Future<Integer> answer) {
        return answer.resultNow();
    }
}

package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
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

        assertThat(statuses(80, () -> anybody.get(path))).containsOnly(200);
    }

    @Test
    void ofCallersWithKeysIsServedToo() throws Exception {
        var admin = Caller.withAdminKey(client);
        var user = admin.userWith(1);
        admin.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));

        assertThat(statuses(60, () -> admin.get("/api/v1/checks?user_id={user}", user)))
                .containsOnly(200);
        assertThat(statuses(60, () -> admin.get("/api/v1/admin/queue"))).containsOnly(200);
        assertThat(statuses(60, () -> admin.get("/api/v1/admin/stats"))).containsOnly(200);
    }

    private static List<Integer> statuses(int calls, Supplier<Answer> call) throws InterruptedException {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd
                    .invokeAll(IntStream.range(0, calls)
                            .<Callable<Answer>>mapToObj(_ -> () -> Caller.untilServed(call))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        }
    }
}

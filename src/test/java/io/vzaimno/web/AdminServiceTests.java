package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the operator sees of the service as a whole and does to it over REST. */
@WebTest
class AdminServiceTests {

    private static final String ADMIN = "/api/v1/admin";
    private static final String MAINTENANCE = ADMIN + "/maintenance";

    @Autowired
    RestTestClient client;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StandingLine line;

    Caller operator;
    Caller caller;

    @BeforeEach
    void call() {
        operator = Caller.withAdminKey(client);
        caller = Caller.withKey(client);
    }

    @AfterEach
    void open() {
        operator.call(HttpMethod.DELETE, MAINTENANCE);
        line.clear();
    }

    @Test
    void tellsHowTheServiceIsDoing() {
        operator.userWith(1);

        var stats = operator.get(ADMIN + "/stats");

        assertThat(stats.status()).isEqualTo(200);
        assertThat(stats.json().at("/users/total").asInt()).isPositive();
        assertThat(stats.json().at("/users/new_today").asInt()).isPositive();
        assertThat(stats.json().at("/revenue").propertyNames()).containsExactly("RUB", "XTR");
        assertThat(stats.json().at("/today/checks").propertyNames())
                .containsExactly("ordered", "completed", "failed", "cancelled", "median_wait", "median_duration");
        assertThat(stats.json().at("/broken")).isEmpty();
        assertThat(stats.json().at("/queue/paused").asBoolean()).isFalse();
    }

    @Test
    void refusesOrdersWhileTheServiceIsClosed() {
        var user = operator.userWith(1);

        var closed = put("{\"reason\": \"We move house.\"}");
        var order = order(user);

        assertThat(closed.at("/closed")).isEqualTo("true");
        assertThat(order.problem()).isEqualTo("503 maintenance");
        assertThat(order.at("/reason")).isEqualTo("We move house.");
        assertThat(operator.balance(user)).isOne();
        operator.call(HttpMethod.DELETE, MAINTENANCE);
        assertThat(order(user).status()).isEqualTo(202);
        assertThat(put("{\"reason\": \" \"}").problem()).isEqualTo("400 invalid_request");
    }

    @Test
    void refusesOrdersOfTheBlocked() {
        var user = operator.userWith(1);

        assertThat(operator.post(ADMIN + "/users/{user}/block", user).status()).isEqualTo(204);
        assertThat(order(user).problem()).isEqualTo("409 user_blocked");
        assertThat(operator.post(ADMIN + "/users/{user}/unblock", user).status())
                .isEqualTo(204);

        assertThat(order(user).status()).isEqualTo(202);
        assertThat(operator.post(ADMIN + "/users/{user}/block", Caller.stranger())
                        .problem())
                .isEqualTo("404 user_not_found");
    }

    @Test
    void refusesToBlockAnOperator() {
        operator.post("/api/v1/users/ensure?user_id={user}", Caller.OPERATOR);

        assertThat(operator.post(ADMIN + "/users/{user}/block", Caller.OPERATOR).problem())
                .isEqualTo("409 user_is_operator");
    }

    @Test
    void writesEveryActDownForEver() {
        var user = operator.userWith(0);
        operator.postJson(ADMIN + "/users/{user}/balance", "{\"delta\": 2, \"reason\": \"a gift\"}", user);

        var newest = operator.get(ADMIN + "/audit?limit=1").json().at("/entries/0");

        assertThat(newest.path("operator").asString()).isEqualTo("admin-api");
        assertThat(newest.path("act").asString()).isEqualTo("balance_corrected");
        assertThat(newest.path("subject").asString()).isEqualTo("user " + user);
        assertThat(newest.path("before").asString()).isEqualTo("0");
        assertThat(newest.path("after").asString()).isEqualTo("2: a gift");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_log").update()).hasMessageContaining("append-only");
    }

    @Test
    void writesDownWhatHasChangedOnly() {
        operator.post(ADMIN + "/queue/pause");
        var total = entries();

        operator.post(ADMIN + "/queue/pause");

        assertThat(entries()).isEqualTo(total);
        operator.post(ADMIN + "/queue/resume");
        assertThat(entries()).isEqualTo(total + 1);
    }

    @Test
    void showsDeadLettersAndSendsThemAgainOnce() {
        var key = "dead:" + UUID.randomUUID();
        outbox.add(OutgoingMessage.result(key, 5, new Content.Text("<b>Your result</b>"))
                .until(Instant.now().minusSeconds(1)));
        var id = await().until(() -> dead(key), Optional::isPresent).orElseThrow();

        var letter = operator.get(ADMIN + "/messages/dead?limit=1").json().at("/messages/0");

        assertThat(letter.path("message_id").asLong()).isEqualTo(id);
        assertThat(letter.path("text").asString()).isEqualTo("Your result");
        assertThat(letter.path("reason").asString()).isEqualTo("Expired");
        assertThat(operator.post(ADMIN + "/messages/dead/{id}/resend", id).status())
                .isEqualTo(202);
        assertThat(operator.post(ADMIN + "/messages/dead/{id}/resend", id).problem())
                .isEqualTo("404 message_not_found");
    }

    @Test
    void startsABroadcastOncePerKey() {
        var repeating = operator.sending("Idempotency-Key", "news");
        var wish = "{\"text\": \"Hello\", \"segment\": \"buyers\"}";

        var first = repeating.postJson(ADMIN + "/broadcasts", wish);
        var again = repeating.postJson(ADMIN + "/broadcasts", wish);

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(again.at("/broadcast_id")).isEqualTo(first.at("/broadcast_id"));
        await().until(() -> operator.get(ADMIN + "/broadcasts/{id}", first.at("/broadcast_id"))
                .at("/state")
                .equals("done"));
        assertThat(operator.get(ADMIN + "/broadcasts/999999").problem()).isEqualTo("404 broadcast_not_found");
        assertThat(operator.postJson(ADMIN + "/broadcasts", "{\"text\": \"Hi\", \"segment\": \"friends\"}")
                        .status())
                .isEqualTo(400);
    }

    private Answer order(long user) {
        return caller.postJson("/api/v1/check/initiate", "{\"username\": \"mila\", \"user_id\": %d}".formatted(user));
    }

    private Answer put(String json) {
        return new Answer(operator.client()
                .put()
                .uri(MAINTENANCE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .returnResult());
    }

    private long entries() {
        return operator.get(ADMIN + "/audit?limit=1").json().path("total").asLong();
    }

    private Optional<Long> dead(String key) {
        return jdbc.sql("SELECT message_id FROM messages WHERE dedup_key = :key AND state = 'DEAD'")
                .param("key", key)
                .query((row, _) -> row.getLong("message_id"))
                .optional();
    }
}

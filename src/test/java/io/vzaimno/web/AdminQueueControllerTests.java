package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Trouble;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class AdminQueueControllerTests {

    private static final String QUEUE = "/api/v1/admin/queue";

    @Autowired
    RestTestClient client;

    @Autowired
    StandingLine line;

    @Autowired
    JdbcClient jdbc;

    Caller operator;

    @BeforeEach
    void pause() {
        operator = Caller.withAdminKey(client);
        operator.post(QUEUE + "/pause");
    }

    @AfterEach
    void calm() {
        SimulatedInstagram.WORLD.calm();
        jdbc.sql("UPDATE instagram_sessions SET cooling_until = NULL, cooldowns = 0")
                .update();
        line.clear();
    }

    @Test
    void aPausedLineTakesOrdersAndMovesOnWhenItIsResumed() {
        SimulatedInstagram.WORLD.profile("paused.target").followers(5).following(5);
        var user = operator.userWith(1);

        var order = order(user, "paused.target");

        assertThat(order.status()).isEqualTo(202);
        assertThat(order.at("/message")).isEqualTo("The queue is paused; at place 1 when it goes on.");
        assertThat(new Caller(client).get("/api/v1/queue/status").at("/paused")).isEqualTo("true");

        var resumed = operator.post(QUEUE + "/resume");

        assertThat(resumed.at("/paused")).isEqualTo("false");
        awaitStatus(order.at("/check_id"), "completed");
    }

    @Test
    void pausingTwiceIsAPause() {
        assertThat(operator.post(QUEUE + "/pause").at("/paused")).isEqualTo("true");
    }

    @Test
    void showsThoseWhoWaitInTheirOrder() {
        var user = operator.userWith(2);
        var first = orderOfFew(user, "first.waiting").at("/check_id");
        var second = orderOfFew(user, "second.waiting").at("/check_id");

        var queue = operator.get(QUEUE);

        assertThat(queue.at("/paused")).isEqualTo("true");
        assertThat(queue.at("/total")).isEqualTo("2");
        assertThat(queue.all("checks", "check_id")).containsExactly(first, second);
        assertThat(queue.all("checks", "position")).containsExactly("1", "2");
        assertThat(queue.all("checks", "target_username")).containsExactly("first.waiting", "second.waiting");
        assertThat(queue.all("checks", "status")).containsOnly("pending");
        assertThat(queue.all("checks", "stage")).containsOnly("queued");
        assertThat(queue.all("checks", "user_id")).containsOnly(String.valueOf(user));
        assertThat(operator.get(QUEUE + "?limit=1&offset=1").all("checks", "check_id"))
                .containsExactly(second);
    }

    @Test
    void showsWhatIsKnownOfACheckThatRuns() {
        var running = throttled("throttled.target", operator.userWith(1));

        var row = operator.get(QUEUE).json().at("/checks/0");

        assertThat(row.at("/check_id").asString()).isEqualTo(running);
        assertThat(row.at("/status").asString()).isEqualTo("processing");
        assertThat(row.at("/position").isNull()).isTrue();
        assertThat(row.at("/stage").asString()).isEqualTo("followers");
        assertThat(row.at("/requests").asInt()).isPositive();
        assertThat(row.at("/session_label").asString()).isNotBlank();
        assertThat(row.at("/next_step_at").asString()).isNotBlank();
        assertThat(row.at("/last_error").asString()).contains("Please wait");
        operator.post(QUEUE + "/{check}/cancel", running);
    }

    @Test
    void cancelsACheckThatRunsAndGivesItBack() {
        var user = operator.userWith(1);
        var running = throttled("cancelled.target", user);
        operator.post(QUEUE + "/pause");
        var waiting = orderOfFew(operator.userWith(1), "next.target").at("/check_id");

        var cancelled = operator.post(QUEUE + "/{check}/cancel", running);

        assertThat(cancelled.at("/status")).isEqualTo("cancelled");
        assertThat(cancelled.at("/refunded")).isEqualTo("true");
        assertThat(operator.balance(user)).isOne();
        assertThat(operator.get(QUEUE).all("checks", "check_id")).containsExactly(waiting);
        var again = operator.post(QUEUE + "/{check}/cancel", running);
        assertThat(again.problem()).isEqualTo("409 not_cancellable");
        assertThat(again.at("/check_status")).isEqualTo("cancelled");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void cancelsACheckThatWaits() {
        var user = operator.userWith(1);
        var waiting = orderOfFew(user, "waiting.target").at("/check_id");

        assertThat(operator.post(QUEUE + "/{check}/cancel", waiting).at("/status"))
                .isEqualTo("cancelled");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void givesThePlaceAtTheFront() {
        var first = orderOfFew(operator.userWith(1), "a.waiting").at("/check_id");
        var second = orderOfFew(operator.userWith(1), "b.waiting").at("/check_id");
        var third = orderOfFew(operator.userWith(1), "c.waiting").at("/check_id");

        assertThat(operator.post(QUEUE + "/{check}/front", third).at("/queue_position"))
                .isEqualTo("1");
        assertThat(operator.post(QUEUE + "/{check}/front", second).at("/queue_position"))
                .isEqualTo("1");

        assertThat(operator.get(QUEUE).all("checks", "check_id")).containsExactly(second, third, first);
        operator.post(QUEUE + "/{check}/cancel", first);
        var refused = operator.post(QUEUE + "/{check}/front", first);
        assertThat(refused.problem()).isEqualTo("409 not_in_line");
        assertThat(refused.at("/check_status")).isEqualTo("cancelled");
    }

    @Test
    void triesAFailedCheckAgainOnceAndFreeOfCharge() {
        var user = operator.userWith(1);
        SimulatedInstagram.WORLD
                .profile("late.target")
                .followers(900)
                .following(5)
                .capped();
        var failed = order(user, "late.target").at("/check_id");
        operator.post(QUEUE + "/resume");
        awaitStatus(failed, "failed");
        SimulatedInstagram.WORLD.profile("late.target").followers(5).following(5);

        var retry = operator.post(QUEUE + "/{check}/retry", failed);

        var next = retry.at("/check_id");
        assertThat(retry.status()).isEqualTo(202);
        assertThat(retry.headers().getLocation()).hasToString("/api/v1/check/" + next);
        awaitStatus(next, "completed");
        assertThat(operator.post(QUEUE + "/{check}/retry", failed).at("/check_id"))
                .isEqualTo(next);
        assertThat(operator.get("/api/v1/check/" + failed).at("/status")).isEqualTo("failed");
        assertThat(operator.balance(user)).isOne();
        assertThat(operator.get("/api/v1/users/{user}/ledger", user).all("entries", "kind"))
                .containsExactly("refund", "check", "correction");
    }

    @Test
    void triesNothingAgainThatHasNotFailedOrIsBeingChecked() {
        var user = operator.userWith(2);
        SimulatedInstagram.WORLD
                .profile("shown.in.part")
                .followers(900)
                .following(5)
                .capped();
        var failed = order(user, "shown.in.part").at("/check_id");
        operator.post(QUEUE + "/resume");
        awaitStatus(failed, "failed");
        operator.post(QUEUE + "/pause");
        jdbc.sql("DELETE FROM known_accounts").update();
        var waiting = order(user, "shown.in.part").at("/check_id");

        var running = operator.post(QUEUE + "/{check}/retry", failed);
        var pending = operator.post(QUEUE + "/{check}/retry", waiting);

        assertThat(running.problem()).isEqualTo("409 already_running");
        assertThat(running.at("/check_id")).isEqualTo(waiting);
        assertThat(pending.problem()).isEqualTo("409 not_retryable");
        assertThat(pending.at("/check_status")).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "retry", "front"})
    void knowsNoOtherCheck(String act) {
        assertThat(operator.post(QUEUE + "/{check}/" + act, UUID.randomUUID()).problem())
                .isEqualTo("404 check_not_found");
        assertThat(operator.post(QUEUE + "/1/" + act).problem()).isEqualTo("400 invalid_request");
    }

    /** A check that has begun and waits because Instagram asked for it. */
    private String throttled(String target, long user) {
        SimulatedInstagram.WORLD.profile(target).followers(40).following(50);
        SimulatedInstagram.WORLD.when(Matching.list(ListKind.FOLLOWERS)).then(Trouble.E3);
        var check = order(user, target).at("/check_id");
        operator.post(QUEUE + "/resume");
        await().until(() ->
                operator.get("/api/v1/check/" + check).at("/message").startsWith("Instagram asked"));
        return check;
    }

    private Answer orderOfFew(long user, String username) {
        SimulatedInstagram.WORLD.profile(username).followers(5).following(5);
        return order(user, username);
    }

    private Answer order(long user, String username) {
        var body = "{\"username\": \"%s\", \"user_id\": %d}".formatted(username, user);
        return operator.postJson("/api/v1/check/initiate", body);
    }

    private void awaitStatus(String check, String status) {
        await().until(() -> operator.get("/api/v1/check/" + check).at("/status").equals(status));
    }
}

package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.site.Session;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class OrderControllerTests {

    private static final String INITIATE = "/api/v1/check/initiate";

    @Autowired
    RestTestClient client;

    @Autowired
    StandingLine line;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    Caller caller;
    Caller operator;

    @BeforeEach
    void call() {
        caller = Caller.withKey(client);
        operator = Caller.withAdminKey(client);
        line.stop();
    }

    @AfterEach
    void go() {
        line.clear();
    }

    @Test
    void chargesOneCheckAndPutsItInLine() {
        var user = operator.userWith(2);

        var answer = order(user, "mila");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().propertyNames())
                .containsExactly("check_id", "status", "queue_position", "estimated_time", "message");
        assertThat(answer.at("/status")).isEqualTo("pending");
        assertThat(answer.at("/queue_position")).isEqualTo("1");
        assertThat(answer.json().get("estimated_time").isIntegralNumber()).isTrue();
        assertThat(answer.at("/message")).isEqualTo("The queue is paused; at place 1 when it goes on.");
        assertThat(answer.headers().getLocation()).hasToString("/api/v1/check/" + answer.at("/check_id"));
        assertThat(operator.balance(user)).isOne();
        assertThat(order(user, "noor").at("/queue_position")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiktok", "", " instagram", "INSTAGRAM_LITE"})
    void refusesOtherPlatforms(String platform) {
        var user = operator.userWith(1);

        var answer = order("{'username': 'mila', 'platform': '%s', 'user_id': %d}".formatted(platform, user));

        assertThat(answer.problem()).isEqualTo("422 unsupported_platform");
        assertThat(operator.balance(user)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username': 'mila', 'platform': 'instagram'}",
                "{'username': 'mila', 'user_id': 0}",
                "{'username': 'mila', 'user_id': -5}",
                "{'username': 'mila', 'user_id': 1.5}",
                "{'username': 'mila', 'user_id': '5'}",
                "{'username': 'mila', 'user_id': 9223372036854775808}",
                "{'username': 'mila', 'user_id': null}",
                "{'username': null, 'user_id': 5}",
                "{'username': 5, 'user_id': 5}",
                "{'username': ['mila'], 'user_id': 5}",
                "{'platform': 'instagram', 'user_id': 5}",
                "{'username': 'mila', 'platform': 7, 'user_id': 5}",
                "{'username': 'mila', 'user_id': 5, 'status': 'completed'}"
            })
    void refusesAnOrderOfAnotherForm(String body) {
        assertThat(order(body).problem()).isEqualTo("400 invalid_request");
    }

    @Test
    void refusesAUserWithoutChecks() {
        var user = operator.userWith(0);

        var answer = order(user, "mila");

        assertThat(answer.problem()).isEqualTo("402 insufficient_balance");
        assertThat(answer.at("/checks_balance")).isEqualTo("0");
        assertThat(answer.at("/price")).isEqualTo("1");
    }

    @Test
    void refusesAnAccountThatCannotBeRead() {
        var user = operator.userWith(1);
        sessions.list().forEach(session -> sessions.remove(session.id()));
        sessions.add(
                "rested",
                Session.parse(SimulatedInstagram.WORLD.login("rested").id()).orElseThrow());

        assertThat(order(user, "quiet.gate").problem()).isEqualTo("422 private_account");
        assertThat(order(user, "quiet.gate").problem()).isEqualTo("422 private_account");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void refusesAStranger() {
        assertThat(order(Caller.stranger(), "mila").problem()).isEqualTo("404 user_not_found");
    }

    @Test
    void refusesASecondCheckOfTheSameAccountAtATime() {
        var user = operator.userWith(2);
        var running = order(user, "mila").at("/check_id");

        var answer = order(user, "@MILA");

        assertThat(answer.problem()).isEqualTo("409 already_running");
        assertThat(answer.at("/check_id")).isEqualTo(running);
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void chargesARepeatedOrderOnce() {
        var user = operator.userWith(2);
        var repeating = caller.sending("Idempotency-Key", "order 1");

        var first = repeating.postJson(INITIATE, body(user, "mila"));
        var second = repeating.postJson(INITIATE, body(user, "mila"));

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.at("/check_id")).isEqualTo(first.at("/check_id"));
        assertThat(operator.balance(user)).isOne();
        assertThat(repeating.postJson(INITIATE, body(user, "noor")).problem()).isEqualTo("409 idempotency_key_reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\tb"})
    void refusesAKeyThatCannotBeOne(String key) {
        var user = operator.userWith(1);

        assertThat(caller.sending("Idempotency-Key", key)
                        .postJson(INITIATE, body(user, "mila"))
                        .problem())
                .isEqualTo("400 invalid_request");
        assertThat(caller.sending("Idempotency-Key", "x".repeat(256))
                        .postJson(INITIATE, body(user, "mila"))
                        .problem())
                .isEqualTo("400 invalid_request");
        assertThat(caller.sending("Idempotency-Key", "x".repeat(255))
                        .postJson(INITIATE, body(user, "mila"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void refusesMoreThanADaysChecks() {
        var user = operator.userWith(9);
        for (var name : new String[] {"one", "two", "three", "four"}) {
            assertThat(order(user, name).status()).isEqualTo(202);
        }

        var answer = order(user, "five");

        assertThat(answer.problem()).isEqualTo("429 daily_limit");
        assertThat(answer.at("/limit")).isEqualTo("4");
        assertThat(operator.balance(user)).isEqualTo(5);
    }

    @Test
    void sellsNoMoreChecksThanThereAreHoweverManyOrderAtOnce() throws Exception {
        var user = operator.userWith(3);
        IntStream.range(0, 50)
                .forEach(number ->
                        SimulatedInstagram.WORLD.profile("crowd." + number).followers(5));

        List<Future<Answer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(IntStream.range(0, 50)
                    .mapToObj(number ->
                            (Callable<Answer>) () -> Caller.untilServed(() -> order(user, "crowd." + number)))
                    .toList());
        }

        assertThat(answers).map(answer -> answer.resultNow().status()).containsOnly(202, 402);
        assertThat(answers)
                .filteredOn(answer -> answer.resultNow().status() == 202)
                .hasSize(3);
        assertThat(operator.balance(user)).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM checks WHERE user_id = :user")
                        .param("user", user)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void refusesMoreThanMayWait() {
        var user = operator.userWith(1);
        jdbc.sql("""
                        INSERT INTO checks (check_id, user_id, target_username, source, status, charged, created_at)
                        SELECT gen_random_uuid(), :user, 'waiting.' || number, 'LIVE', 'PENDING', 0, now() - interval '2 days'
                          FROM generate_series(1, 50) AS number
                        """).param("user", user).update();

        var answer = order(user, "mila");

        assertThat(answer.problem()).isEqualTo("429 too_many_queued");
        assertThat(answer.at("/limit")).isEqualTo("50");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void refusesWhileNoSessionCanRead() {
        var user = operator.userWith(1);
        sessions.list().forEach(session -> sessions.remove(session.id()));

        var answer = order(user, "mila");

        sessions.add(
                "next",
                Session.parse(SimulatedInstagram.WORLD.login("next.viewer").id())
                        .orElseThrow());
        assertThat(answer.problem()).isEqualTo("503 source_unavailable");
        assertThat(operator.balance(user)).isOne();
    }

    private Answer order(long user, String username) {
        return caller.postJson(INITIATE, body(user, username));
    }

    private Answer order(String body) {
        return caller.postJson(INITIATE, body.replace('\'', '"'));
    }

    private static String body(long user, String username) {
        return """
                {"username": "%s", "platform": "instagram", "user_id": %d}""".formatted(username, user);
    }
}

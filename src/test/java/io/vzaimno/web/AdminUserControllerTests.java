package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class AdminUserControllerTests {

    private static final String BALANCE = "/api/v1/admin/users/{user}/balance";

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    Caller operator;

    @BeforeEach
    void call() {
        operator = Caller.withAdminKey(client);
    }

    @Test
    void givesAndTakesChecksAndWritesDownWhoAndWhy() {
        var user = operator.userWith(0);

        var given = change(user, 7, "a gift");
        var taken = change(user, -3, "  too much ");

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.json().propertyNames()).containsExactly("user_id", "checks_balance", "referral_code");
        assertThat(given.at("/checks_balance")).isEqualTo("7");
        assertThat(taken.at("/checks_balance")).isEqualTo("4");
        assertThat(entries(user)).isEqualTo(List.of("7 a gift by admin-api", "-3 too much by admin-api"));
    }

    @Test
    void neverLeavesABalanceBelowZero() {
        var user = operator.userWith(2);

        var answer = change(user, -3, "too much");

        assertThat(answer.problem()).isEqualTo("422 balance_would_be_negative");
        assertThat(answer.at("/checks_balance")).isEqualTo("2");
        assertThat(operator.balance(user)).isEqualTo(2);
    }

    @Test
    void refusesWhatNoBalanceCanHold() {
        var user = operator.userWith(2);

        assertThat(change(user, Integer.MAX_VALUE, "far too much").problem()).isEqualTo("422 balance_too_high");
        assertThat(change(user, Integer.MIN_VALUE, "far too little").problem())
                .isEqualTo("422 balance_would_be_negative");
        assertThat(operator.balance(user)).isEqualTo(2);
    }

    @Test
    void knowsNoStrangers() {
        assertThat(change(Caller.stranger(), 1, "who?").problem()).isEqualTo("404 user_not_found");
    }

    @Test
    void correctsOncePerIdempotencyKey() {
        var user = operator.userWith(5);
        var repeating = operator.sending("Idempotency-Key", "correction 1");

        change(repeating, user, -4, "once");
        var again = change(repeating, user, -4, "once");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/checks_balance")).isEqualTo("1");
        assertThat(operator.balance(user)).isOne();
        assertThat(change(repeating, user, 2, "another").problem()).isEqualTo("409 idempotency_key_reused");
    }

    @Test
    void anIdempotencyKeyIsAUsersOwn() {
        var repeating = operator.sending("Idempotency-Key", "shared");

        assertThat(change(repeating, operator.userWith(0), 1, "first").at("/checks_balance"))
                .isEqualTo("1");
        assertThat(change(repeating, operator.userWith(0), 1, "second").at("/checks_balance"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'delta': 0, 'reason': 'x'}",
                "{'delta': 1.5, 'reason': 'x'}",
                "{'delta': 1.0, 'reason': 'x'}",
                "{'delta': 2147483648, 'reason': 'x'}",
                "{'delta': 1e99, 'reason': 'x'}",
                "{'delta': '1', 'reason': 'x'}",
                "{'delta': true, 'reason': 'x'}",
                "{'delta': null, 'reason': 'x'}",
                "{'delta': [1], 'reason': 'x'}",
                "{'reason': 'x'}",
                "{'delta': 1}",
                "{'delta': 1, 'reason': null}",
                "{'delta': 1, 'reason': '  '}",
                "{'delta': 1, 'reason': 5}",
                "{'delta': 1, 'reason': true}",
                "{'delta': 1, 'reason': {}}",
                "{'delta': 1, 'reason': 'a\\u0000b'}",
                "{'delta': 1, 'reason': 'a\\ud800b'}",
                "{'delta': 1, 'reason': 'x', 'checks_balance': 100}",
                "[]",
                "5",
                "'x'",
                "null",
                ""
            })
    void refusesAChangeOfAnotherForm(String body) {
        var user = operator.userWith(0);

        var answer = operator.postJson(BALANCE, body.replace('\'', '"'), user);

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.json().get("errors")).isNotEmpty();
        assertThat(operator.balance(user)).isZero();
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        var user = operator.userWith(0);

        assertThat(change(user, 1, "x".repeat(500)).status()).isEqualTo(200);
        assertThat(change(user, 1, "x".repeat(501)).problem()).isEqualTo("400 invalid_request");
    }

    private Answer change(long user, int delta, String reason) {
        return change(operator, user, delta, reason);
    }

    private static Answer change(Caller caller, long user, int delta, String reason) {
        return caller.postJson(BALANCE, "{\"delta\": %d, \"reason\": \"%s\"}".formatted(delta, reason), user);
    }

    private List<?> entries(long user) {
        return jdbc.sql("""
                        SELECT delta || ' ' || reference || ' by ' || actor
                          FROM balance_entries
                         WHERE user_id = :user
                         ORDER BY entry_id
                        """).param("user", user).query(String.class).list();
    }
}

package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class RepeatedOrderTests {

    private static final String NAME = "looked.up.once";

    @Autowired
    RestTestClient client;

    @Autowired
    StandingLine line;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void stop() {
        line.stop();
        SimulatedInstagram.WORLD.profile(NAME).followers(12).following(9).mutual(4);
    }

    @AfterEach
    void go() {
        line.clear();
    }

    @Test
    void costsNoLookAtTheAccount() {
        var operator = Caller.withAdminKey(client);
        var repeating = Caller.withKey(client).sending("Idempotency-Key", "looked up once");
        var order = "{\"username\": \"%s\", \"user_id\": %d}".formatted(NAME, operator.userWith(2));
        var first = repeating.postJson("/api/v1/check/initiate", order);
        var check = first.at("/check_id");
        Caller.withKey(client).postJson("/api/v1/check/" + check + "/cancel", "");
        jdbc.sql("DELETE FROM known_accounts WHERE username = :name")
                .param("name", NAME)
                .update();
        var asked = SimulatedInstagram.WORLD.traffic().requests().size();

        var second = repeating.postJson("/api/v1/check/initiate", order);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.at("/check_id")).isEqualTo(check);
        assertThat(second.at("/status")).isEqualTo("cancelled");
        assertThat(SimulatedInstagram.WORLD.traffic().requests()).hasSize(asked).isNotEmpty();
    }
}

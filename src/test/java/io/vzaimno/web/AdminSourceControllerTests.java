package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.sim.instagram.Closing;
import io.vzaimno.sim.instagram.Door;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class AdminSourceControllerTests {

    private static final String SOURCE = "/api/v1/admin/source";

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    Caller admin;

    @BeforeEach
    void call() {
        admin = Caller.withAdminKey(client);
    }

    @AfterEach
    void open() {
        SimulatedInstagram.WORLD.calm();
        jdbc.sql("DELETE FROM instagram_doors").update();
        jdbc.sql("UPDATE instagram_pool SET state = 'OPEN'").update();
    }

    @Test
    void tellsOfDoorsListsAndSessions() {
        var source = admin.get(SOURCE);

        assertThat(source.status()).isEqualTo(200);
        assertThat(source.json().propertyNames()).containsExactly("state", "since", "doors", "lists", "sessions");
        assertThat(source.all("doors", "name"))
                .containsExactly("page", "typeahead", "web_profile_info", "document", "info");
        assertThat(source.json().at("/doors/0").propertyNames())
                .containsExactly(
                        "name", "state", "last_success_at", "last_refusal_at", "last_refusal", "next_probe_at");
        assertThat(source.at("/lists/name")).isEqualTo("lists");
        assertThat(source.json().at("/sessions/0").propertyNames())
                .containsExactly("id", "label", "state", "names_left_today", "ready_at", "last_error");
    }

    @Test
    void refusesOrdersWhileNoDoorTakesNamesAndSaysWhenItLooksAgain() {
        var user = admin.userWith(2);
        for (var door : List.of(Door.PAGE, Door.TYPEAHEAD, Door.WEB_PROFILE_INFO)) {
            SimulatedInstagram.WORLD.doors().shut(door, Closing.FEEDBACK_REQUIRED);
        }

        var refusal = admin.postJson(
                "/api/v1/check/initiate", "{\"username\": \"unseen.before\", \"user_id\": %d}".formatted(user));
        var source = admin.get(SOURCE);

        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.at("/code")).isEqualTo("source_unavailable");
        assertThat(refusal.at("/retry_at")).isNotEmpty();
        assertThat(source.at("/state")).isEqualTo("shut");
        assertThat(source.all("doors", "state")).startsWith("shut", "shut", "shut");
        assertThat(source.at("/doors/0/last_refusal")).contains("feedback_required");
        assertThat(admin.balance(user)).isEqualTo(2);
    }
}

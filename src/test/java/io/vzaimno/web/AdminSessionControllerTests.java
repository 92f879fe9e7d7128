package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.CapturesOutput;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.SimSession;
import io.vzaimno.sim.instagram.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
@CapturesOutput
class AdminSessionControllerTests {

    private static final String SESSIONS = "/api/v1/admin/instagram-sessions";

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    Caller operator;

    @BeforeEach
    void call() {
        operator = Caller.withAdminKey(client);
    }

    @AfterEach
    void calm() {
        SimulatedInstagram.WORLD.calm();
        jdbc.sql("DELETE FROM instagram_sessions WHERE label LIKE 'test %'").update();
    }

    @Test
    void addsTestsListsAndRemovesASession(CapturedOutput output) {
        var login = SimulatedInstagram.WORLD.login("added.viewer");

        var added = add(login.id(), "test added");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().propertyNames())
                .containsExactly(
                        "id",
                        "label",
                        "account_id",
                        "state",
                        "cooling_until",
                        "ready_at",
                        "check_id",
                        "names_today",
                        "requests",
                        "last_error",
                        "created_at");
        assertThat(added.at("/label")).isEqualTo("test added");
        assertThat(added.at("/state")).isEqualTo("active");
        assertThat(added.at("/account_id")).isEqualTo(login.id().replaceAll("%3A.*", ""));
        var id = added.at("/id");
        assertThat(operator.post(SESSIONS + "/{id}/test", id).at("/state")).isEqualTo("active");
        var list = operator.get(SESSIONS);
        assertThat(list.all("sessions", "id")).contains(id);
        assertThat(list.at("/total"))
                .isEqualTo(String.valueOf(list.all("sessions", "id").size()));
        assertThat(list.text() + output).doesNotContain(token(login));
        assertThat(operator.call(HttpMethod.DELETE, SESSIONS + "/{id}", id).status())
                .isEqualTo(204);
        assertThat(operator.get(SESSIONS).all("sessions", "id")).doesNotContain(id);
    }

    @Test
    void takesAllCookiesAsABrowserSendsThem() {
        var login = SimulatedInstagram.WORLD.login("cookie.viewer");

        assertThat(add("csrftoken=x; sessionid=%s; rur=y".formatted(login.id()), "test cookies")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "E1,422 session_refused,logged_out",
        "E6,422 session_refused,challenged",
        "E8,422 session_refused,blocked",
        "E3,422 session_refused,throttled",
        "E9,422 session_refused,no_such_account",
        "E16,422 session_refused,misconfigured",
        "E19,503 source_unavailable,''"
    })
    void saysWhyASessionWasNotAdded(Trouble trouble, String problem, String reason) {
        var login = SimulatedInstagram.WORLD.login("refused.viewer");
        SimulatedInstagram.WORLD.when(Matching.any().by(login)).then(trouble);

        var answer = add(login.id(), "test refused");

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.at("/reason")).isEqualTo(reason);
        assertThat(answer.text()).doesNotContain(token(login));
        assertThat(operator.get(SESSIONS).all("sessions", "label")).doesNotContain("test refused");
    }

    @Test
    void saysWhenASessionMayBeAsked() {
        var login = SimulatedInstagram.WORLD.login("cooling.viewer");
        var id = add(login.id(), "test cooling").at("/id");
        SimulatedInstagram.WORLD.when(Matching.any().by(login).once()).then(Trouble.E3);

        assertThat(operator.post(SESSIONS + "/{id}/test", id).problem()).isEqualTo("422 session_refused");

        var refused = operator.post(SESSIONS + "/{id}/test", id);
        assertThat(refused.problem()).isEqualTo("409 session_not_ready");
        var cooling = "/sessions/%d/"
                .formatted(operator.get(SESSIONS).all("sessions", "id").indexOf(id));
        assertThat(operator.get(SESSIONS).at(cooling + "state")).isEqualTo("cooling");
        assertThat(operator.get(SESSIONS).at(cooling + "cooling_until")).isEqualTo(refused.at("/ready_at"));
        assertThat(operator.get(SESSIONS).at(cooling + "last_error")).contains("Please wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "csrftoken=x", "12345", "sessionid=abc%3Ax"})
    void refusesWhatIsNoSession(String cookie) {
        assertThat(add(cookie, "test none").problem()).isEqualTo("422 invalid_session");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"session_id\": null}",
                "{\"session_id\": 5}",
                "{\"session_id\": \"1%3Ax\", \"label\": \"a\\nb\"}",
                "{\"session_id\": \"1%3Ax\", \"state\": \"active\"}"
            })
    void refusesARequestOfAnotherForm(String body) {
        assertThat(operator.postJson(SESSIONS, body).problem()).isEqualTo("400 invalid_request");
    }

    @Test
    void knowsNoOther() {
        assertThat(operator.post(SESSIONS + "/0/test").problem()).isEqualTo("404 session_not_found");
        assertThat(operator.call(HttpMethod.DELETE, SESSIONS + "/0").problem()).isEqualTo("404 session_not_found");
        assertThat(operator.call(HttpMethod.DELETE, SESSIONS + "/x").problem()).isEqualTo("400 invalid_request");
    }

    private Answer add(String cookie, String label) {
        var added = operator.postJson(SESSIONS, "{\"session_id\": \"%s\", \"label\": \"%s\"}".formatted(cookie, label));
        awaitName();
        return added;
    }

    /** The service asks for the name of a new session's account by itself, in turns that a test would have to wait for. */
    private void awaitName() {
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'instagram-session-name'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private static String token(SimSession login) {
        return login.id().substring(login.id().indexOf("Token"));
    }
}

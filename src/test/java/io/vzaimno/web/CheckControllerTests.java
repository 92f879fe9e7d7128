package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class CheckControllerTests {

    private static final String INITIATE = "/api/v1/check/initiate";

    @Autowired
    RestTestClient client;

    @Autowired
    StandingLine line;

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
    void tellsHowAnOrderStands() {
        var user = operator.userWith(1);
        var location = order(user, "mila").headers().getLocation();

        var check = caller.get(String.valueOf(location));

        assertThat(check.at("/user_id")).isEqualTo(String.valueOf(user));
        assertThat(check.at("/target_username")).isEqualTo("mila");
        assertThat(check.at("/platform")).isEqualTo("instagram");
        assertThat(check.at("/source")).isEqualTo("live");
        assertThat(check.at("/stage")).isEqualTo("queued");
        assertThat(check.at("/progress")).isEqualTo("0");
        assertThat(check.at("/refunded")).isEqualTo("false");
        assertThat(check.json().get("file_url").isNull()).isTrue();
        assertThat(check.json().get("total_followers").isNull()).isTrue();
        assertThat(check.json().has("users")).isFalse();
    }

    @Test
    void cancelsWhatHasNotBegunAndGivesTheCheckBack() {
        var user = operator.userWith(1);
        var check = order(user, "mila").at("/check_id");

        var cancelled = caller.post("/api/v1/check/{check}/cancel", check);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/status")).isEqualTo("cancelled");
        assertThat(cancelled.at("/refunded")).isEqualTo("true");
        assertThat(operator.balance(user)).isOne();
        assertThat(caller.post("/api/v1/check/{check}/cancel", check).problem()).isEqualTo("409 not_cancellable");
        assertThat(operator.balance(user)).isOne();
    }

    @Test
    void listsAUsersChecksNewestFirst() {
        var user = operator.userWith(3);
        var checks = new String[] {
            order(user, "one").at("/check_id"),
            order(user, "two").at("/check_id"),
            order(user, "three").at("/check_id")
        };

        var page = caller.get("/api/v1/checks?user_id={user}&limit=2&offset=1", user);

        assertThat(page.json().propertyNames()).containsExactly("checks", "total");
        assertThat(page.all("checks", "check_id")).containsExactly(checks[1], checks[0]);
        assertThat(page.at("/total")).isEqualTo("3");
        assertThat(caller.get("/api/v1/checks?user_id={user}", Caller.stranger())
                        .json()
                        .get("checks"))
                .isEmpty();
    }

    @Test
    void tellsEverybodyHowLongTheLineIs() {
        order(operator.userWith(1), "mila");
        order(operator.userWith(1), "mila");

        var line = new Caller(client).get("/api/v1/queue/status");

        assertThat(line.json().propertyNames())
                .containsExactly(
                        "total_pending", "total_processing", "next_position", "estimated_wait_minutes", "paused");
        assertThat(line.at("/total_pending")).isEqualTo("2");
        assertThat(line.at("/next_position")).isEqualTo("3");
        assertThat(line.json().get("estimated_wait_minutes").isIntegralNumber()).isTrue();
        assertThat(line.at("/paused")).isEqualTo("true");
    }

    private Answer order(long user, String username) {
        return caller.postJson(INITIATE, body(user, username));
    }

    private static String body(long user, String username) {
        return """
                {"username": "%s", "platform": "instagram", "user_id": %d}""".formatted(username, user);
    }
}

package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The names of accounts in orders. */
@WebTest
class OrderedNamesTests {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                " @Mila.Travels ",
                "https://www.instagram.com/Mila.Travels/?igsh=x",
                "m.instagram.com/mila.travels",
                "https://www.instagram.com/mila.travels/reels/",
                "\u200Emila.travels\u00A0",
                "Look at https://www.instagram.com/mila.travels"
            })
    void readsWhatPeopleType(String username) {
        var user = operator.userWith(1);

        var answer = order(user, username);

        assertThat(caller.get("/api/v1/check/" + answer.at("/check_id")).at("/target_username"))
                .isEqualTo("mila.travels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                ".",
                "..",
                "a b",
                "имя",
                "a-b",
                "https://www.instagram.com/p/Cx1/",
                "https://www.instagram.com/explore/",
                "https://example.org/mila",
                "@mila or @noor",
                "abcdefghijklmnopqrstuvwxyz12345"
            })
    void refusesWhatIsNoAccount(String username) {
        var user = operator.userWith(1);

        assertThat(order(user, username).problem()).isEqualTo("422 invalid_username");
        assertThat(operator.balance(user)).isOne();
    }

    private Answer order(long user, String username) {
        return caller.postJson("/api/v1/check/initiate", """
                {"username": "%s", "platform": "InstaGram", "user_id": %d}""".formatted(username, user));
    }
}

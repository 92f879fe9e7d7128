package io.vzaimno.instagram.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123%3AaBcD-_%3A27%3AAYc",
                "123:aBcD-_:27:AYc",
                "  123%3AaBcD-_%3A27%3AAYc\n",
                "sessionid=123%3AaBcD-_%3A27%3AAYc;"
            })
    void readsTheCookieAsBrowsersShowIt(String text) {
        assertThat(Session.parse(text))
                .contains(new Session(new AccountId("123"), "123%3AaBcD-_%3A27%3AAYc", null, "0", null, null));
    }

    @Test
    void readsAllCookiesAsBrowsersSendThem() {
        assertThat(Session.parse(
                        "mid=Zx; csrftoken=AbC12; ds_user_id=123; sessionid=123%3AaBcD-_%3A27; rur=\"CLN\\1\""))
                .contains(new Session(new AccountId("123"), "123%3AaBcD-_%3A27", "AbC12", "0", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "mysessionid=123%3Aa; csrftoken=x",
                "sessionid=; csrftoken=x",
                "abc%3Adef",
                "%3Adef",
                "123%3Aa b",
                "123%3Aa; csrftoken=x",
                "123%3Aa\r\nX: y"
            })
    void readsNothingElse(String text) {
        assertThat(Session.parse(text)).isEmpty();
    }

    @Test
    void keepsItsProofToItself() {
        var session = new Session(new AccountId("123"), "123%3Asecret", "hidden", "claim", null, null);

        assertThat(session.toString()).isEqualTo("Session[account=123]");
    }
}

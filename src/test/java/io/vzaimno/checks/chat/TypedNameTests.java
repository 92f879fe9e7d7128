package io.vzaimno.checks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.checks.chat.TypedName.Fault;
import io.vzaimno.instagram.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"anna", " @Anna ", "HTTPS://WWW.INSTAGRAM.COM/anna", "m.instagram.com/anna/?hl=ru#x"})
    void readsWhatPeopleType(String text) {
        assertThat(TypedName.read(text)).isEqualTo(new TypedName.Target(new Handle("anna")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.instagram.com/anna/profilecard/?igsh=abc",
                "instagram.com/anna/reels/",
                "Look at https://www.instagram.com/anna",
                "\u200Eanna",
                "@anna\u200F",
                "anna\u00A0",
                "\u2068@anna\u2069, please",
                "Could you check (@anna)?",
                "Anna (@anna) • Instagram photos: https://www.instagram.com/anna/"
            })
    void readsWhatPeoplePaste(String text) {
        assertThat(TypedName.read(text)).isEqualTo(new TypedName.Target(new Handle("anna")));
    }

    @ParameterizedTest
    @CsvSource({
        "@anna or @bob, SEVERAL",
        "@anna https://www.instagram.com/bob/, SEVERAL",
        "Look at https://www.instagram.com/p/C0ffee/ by @anna, POST",
        "Look at https://www.instagram.com/explore/, SECTION",
        "Look at https://example.org/anna, ELSEWHERE",
        "https://www.instagram.com/p/C0ffee, POST",
        "https://www.instagram.com/reel/C0ffee/?igsh=1, POST",
        "instagram.com/anna/p/C0ffee/, POST",
        "https://www.instagram.com/reels/C0ffee/, POST",
        "https://www.instagram.com/stories/anna/123/, SECTION",
        "https://www.instagram.com/explore/, SECTION",
        "https://www.instagram.com/, SECTION",
        "https://instagram.com.example.org/anna, ELSEWHERE",
        "https://anna@example.org/anna, ELSEWHERE",
        "ftp://instagram.com/anna, ELSEWHERE",
        "t.me/anna, ELSEWHERE",
        "https://example.org, ELSEWHERE",
        "anna.anna.anna.anna.anna.anna.anna, TOO_LONG",
        "@anna.anna.anna.anna.anna.anna.anna, TOO_LONG",
        "анна, CHARACTERS",
        "anna lee, CHARACTERS",
        "anna-lee, CHARACTERS",
        "@, CHARACTERS",
        "'', CHARACTERS",
        "😀, CHARACTERS"
    })
    void saysWhatIsWrong(String text, Fault fault) {
        assertThat(TypedName.read(text))
                .isInstanceOfSatisfying(
                        TypedName.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Look: instagram.com/anna/",
                "what of @anna and @bob?",
                "this: https://www.instagram.com/p/C0ffee/ is mine",
                "@анна",
                "https://example.org/anna",
                "anna.anna.anna.anna.anna.anna.anna"
            })
    void takesForANameWhatWasMeantAsOne(String text) {
        assertThat(TypedName.looksMeant(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "привет",
                "how are you?",
                "1/2",
                "and/or",
                "thanks to @anna",
                "mail anna@example.org",
                "see https://example.org/anna"
            })
    void takesTalkForTalk(String text) {
        assertThat(TypedName.looksMeant(text)).isFalse();
    }
}

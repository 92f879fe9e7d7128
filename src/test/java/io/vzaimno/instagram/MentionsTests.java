package io.vzaimno.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Look at https://www.instagram.com/anna.b",
                "Look at instagram.com/anna.b.",
                "<https://www.instagram.com/anna.b/reels/?igsh=1>, please",
                "check @anna.b",
                "check @Anna.B.",
                "(@anna.b) is who I mean",
                "«@anna.b» — кто это?",
                "👉@anna.b 👈",
                "@anna.b\u00A0please",
                "\u2066@anna.b\u2069 please",
                "@anna.b, @anna.b and https://instagram.com/anna.b",
                "1st line\nhttps://m.instagram.com/anna.b"
            })
    void findTheOneAccountOfAText(String text) {
        assertThat(Handle.find(text)).contains(new Handle("anna.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.b please",
                "anna lee",
                "Look at https://www.instagram.com/p/C0ffee/",
                "@anna.b wrote https://www.instagram.com/reel/C0ffee/",
                "@anna.b wrote https://www.instagram.com/anna.b/p/C0ffee/",
                "@anna.b on t.me/anna",
                "Look at https://example.org/anna.b",
                "Look at https://instagram.com.example.org/anna.b",
                "write to anna@example.org",
                "write to @анна",
                "@anna.b and @анна",
                "@anna.b or @bob",
                "@anna.b or https://www.instagram.com/bob",
                "see @anna.anna.anna.anna.anna.anna.anna",
                "see @anna-lee",
                "a @ b",
                ""
            })
    void guessNobody(String text) {
        assertThat(Handle.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@anna@bob", "anna.b@", "x@anna.b"})
    void areNoneInASingleWord(String text) {
        assertThat(Mentions.in(text).accounts()).isEmpty();
        assertThat(Handle.find(text)).isEmpty();
    }
}

package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>x</b> | bold",
                "<strong>x</strong> | bold",
                "<i>x</i> | italic",
                "<em>x</em> | italic",
                "<u>x</u> | underline",
                "<ins>x</ins> | underline",
                "<s>x</s> | strikethrough",
                "<strike>x</strike> | strikethrough",
                "<del>x</del> | strikethrough",
                "<tg-spoiler>x</tg-spoiler> | spoiler",
                "<span class=\"tg-spoiler\">x</span> | spoiler",
                "<code>x</code> | code",
                "<pre>x</pre> | pre",
                "<blockquote>x</blockquote> | blockquote",
                "<blockquote expandable>x</blockquote> | expandable_blockquote",
                "<B>x</B> | bold",
            })
    void knowsTheTags(String html, String type) {
        var text = HtmlText.parse(html);

        assertThat(text).isEqualTo(new FormattedText("x", List.of(new TextEntity(type, 0, 1, null))));
    }

    @Test
    void keepsWhatBelongsToAnEntity() {
        var text = HtmlText.parse("<a href='https://example.org/?a=1&amp;b=2'>link</a>"
                + "<pre><code class=\"language-java\">int</code></pre>"
                + "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>");

        assertThat(text.text()).isEqualTo("linkint👍");
        assertThat(text.entities())
                .containsExactly(
                        new TextEntity("text_link", 0, 4, "https://example.org/?a=1&b=2"),
                        new TextEntity("pre", 4, 3, "java"),
                        new TextEntity("custom_emoji", 7, 2, "5368324170671202286"));
    }

    @Test
    void countsInUtf16Units() {
        var text = HtmlText.parse("🙂<b>ж</b>");

        assertThat(text.entities()).containsExactly(new TextEntity("bold", 2, 1, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "&lt;b&gt; &amp; &quot;x&quot; | <b> & \"x\"",
                "&#65;&#x42; | AB",
                "Tom & Jerry | Tom & Jerry",
                "&nbsp;&apos; | &nbsp;&apos;",
                "a > b | a > b"
            })
    void decodesReferences(String html, String plain) {
        assertThat(HtmlText.parse(html)).isEqualTo(new FormattedText(plain, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>x | Can't find end tag corresponding to start tag \"b\"",
                "x</b> | Unexpected end tag at byte offset 1",
                "<script>x</script> | Unsupported start tag \"script\" at byte offset 0",
                "жж<3 х | Unsupported start tag \"3\" at byte offset 4",
                "x <3 | Unclosed start tag at byte offset 2",
                "<b><i>test</b></i> | Unmatched end tag at byte offset 10, expected \"</i>\", found \"</b>\"",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<a href=\"x | Unclosed start tag \"a\" at byte offset 0",
                "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<br/> | Unsupported start tag \"br/\" at byte offset 0",
                "<tg-emoji emoji-id=\"no\">x</tg-emoji> | Invalid custom emoji identifier specified"
            })
    void wordsMistakesAsTelegramDoes(String html, String mistake) {
        assertThatThrownBy(() -> HtmlText.parse(html)).hasMessage("Bad Request: can't parse entities: " + mistake);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void givesEscapedTextBackAsItWas(long seed) {
        var random = new Random(seed);
        var plain = random.ints(60, 32, 0x2FFF)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var html = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        var text = HtmlText.parse("<b>" + html + "</b>");

        assertThat(text.text()).isEqualTo(plain);
        assertThat(text.entities()).containsExactly(new TextEntity("bold", 0, plain.length(), null));
    }
}

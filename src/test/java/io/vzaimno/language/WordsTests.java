package io.vzaimno.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vzaimno.instagram.Handle;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    private final Wording wording = new Wording(new WordingProperties("our_support"));
    private final Words english = wording.in(Locale.ENGLISH);
    private final Words russian = wording.in(Locale.forLanguageTag("ru-RU"));

    @ParameterizedTest
    @CsvSource({
        "0, проверок нет",
        "1, 1 проверка",
        "2, 2 проверки",
        "4, 4 проверки",
        "5, 5 проверок",
        "11, 11 проверок",
        "12, 12 проверок",
        "21, 21 проверка",
        "104, 104 проверки"
    })
    void countsChecksAsRussiansDo(int checks, String spelled) {
        assertThat(russian.plain("checks.balance", Map.of("checks", checks))).isEqualTo(spelled);
    }

    @Test
    void countsInEveryText() {
        var refund = Map.of("charged", 21, "balance", new Balance(22));
        var history = Map.of("count", 1, "fans", 1);

        assertThat(russian.html("refund", refund).value()).startsWith("21 проверка вернулась на баланс.");
        assertThat(english.html("history.completed", history).value()).contains("1 doesn’t follow back");
    }

    @ParameterizedTest
    @CsvSource({
        "199.00, 199 ₽, 199 ₽",
        "199.50, '199,50 ₽', 199.50 ₽",
        "9.9, '9,9 ₽', 9.9 ₽",
        "1990.00, 1 990 ₽, '1,990 ₽'",
        "0, 0 ₽, 0 ₽"
    })
    void writesAmountsAsItsReadersDo(BigDecimal value, String inRussian, String inEnglish) {
        var amount = Map.of("amount", new Amount(value));

        assertThat(russian.plain("amount.roubles", amount)).isEqualTo(inRussian);
        assertThat(english.plain("amount.roubles", amount)).isEqualTo(inEnglish);
    }

    @Test
    void speaksEnglishToAllOthers() {
        assertThat(wording.in(Locale.forLanguageTag("pt-BR"))).isSameAs(english);
        assertThat(wording.in(Locale.forLanguageTag("ru"))).isSameAs(russian);
    }

    @Test
    void escapesWhatUsersAreCalled() {
        var hello = english.html("start.hello", Map.of("name", "<3 & \"Co\""));

        assertThat(hello.value()).contains("&lt;3 &amp; &quot;Co&quot;");
    }

    @Test
    void keepsRightToLeftNamesToThemselves() {
        var hello = english.html("start.hello", Map.of("name", "שרה\u202E\n!"));

        assertThat(hello.value()).contains("<b>\u2068שרה !\u2069</b>!");
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        var hello = english.html("start.hello", Map.of("name", "😀".repeat(256)));

        assertThat(hello.value()).contains("😀".repeat(64) + "…</b>");
    }

    @Test
    void tellsReportsToTheirLastWordUnlessTheyWouldFillAMessage() {
        var report = "Refused: <code 400> & more. ".repeat(10).strip();

        assertThat(Html.reported(report).value()).endsWith("Refused: &lt;code 400&gt; &amp; more.");
        assertThat(Html.reported("😀".repeat(5000)).value()).isEqualTo("😀".repeat(1000) + "…");
    }

    @Test
    void linksHandlesInMessagesOnly() {
        var target = Map.of("target", new Handle("anna"));

        assertThat(english.html("confirm.title", target).value())
                .contains("<a href=\"https://www.instagram.com/anna/\">@anna</a>");
        assertThat(english.plain("confirm.title", target))
                .doesNotContain("href")
                .contains("@anna");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 min",
        "61, 2 min",
        "3540, 59 min",
        "3600, 1 h",
        "4790, 1 h 20 min",
        "172700, 47 h 59 min",
        "172800, 2 days"
    })
    void roundsDurationsUp(int seconds, String spelled) {
        var text = english.plain("progress.left", Map.of("left", Duration.ofSeconds(seconds)));

        assertThat(text).contains(" " + spelled + ".");
    }

    @Test
    void givesTimesToTheClientsZoneAndSaysOurs() {
        var until = Instant.parse("2026-09-30T14:35:10Z");
        var text = english.html(
                "progress.throttled", Map.of("until", until, "soon", Soon.at(until, until.minusSeconds(1500))));

        assertThat(text.value())
                .contains("<tg-time unix=\"1790778910\" format=\"t\">14:35 UTC</tg-time>")
                .contains("<tg-time unix=\"1790778910\" format=\"r\">in 25 min</tg-time>");
    }

    @Test
    void namesTheSupportOnlyWhereThereIsOne() {
        var nobody = new Wording(new WordingProperties("")).in(Locale.ENGLISH);

        assertThat(english.html("help.support").value()).contains("@our_support");
        assertThat(nobody.html("help.support").value()).isEmpty();
    }

    @Test
    void refusesATextWithAHole() {
        assertThatThrownBy(() -> english.html("start.hello")).hasMessageContaining("start.hello needs [name]");
        assertThatThrownBy(() -> english.html("start.helo")).hasMessageContaining("start.helo");
    }
}

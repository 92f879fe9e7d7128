package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormattedTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/check natgeo | bot_command | /check",
                "/check@vzaimno_bot natgeo | bot_command | /check@vzaimno_bot",
                "see @natgeo! | mention | @natgeo",
                "https://www.instagram.com/natgeo/?hl=en. | url | https://www.instagram.com/natgeo/?hl=en",
                "instagram.com/natgeo | url | instagram.com/natgeo",
                "write to me@example.org | email | me@example.org",
                "#взаимно yes | hashtag | #взаимно"
            })
    void marksWhatTelegramMarks(String text, String type, String marked) {
        var specials = FormattedText.plain(text).entities();

        assertThat(specials).singleElement().satisfies(special -> {
            assertThat(special.type()).isEqualTo(type);
            assertThat(text.substring(special.offset(), special.end())).isEqualTo(marked);
        });
    }

    @ParameterizedTest
    @CsvSource({"1/2", "a.b", "nat_geo", "3.14", "a@b", "and/or"})
    void leavesOtherTextAlone(String text) {
        assertThat(FormattedText.plain(text).entities()).isEmpty();
    }

    @Test
    void cutsWhiteSpaceOffAndMovesTheEntitiesAlong() {
        var text = new FormattedText(
                "\n  bold \r\n", List.of(new TextEntity("bold", 0, 8, null), new TextEntity("code", 7, 1, null)));

        assertThat(text.trimmed()).isEqualTo(new FormattedText("bold", List.of(new TextEntity("bold", 0, 4, null))));
    }

    @Test
    void marksInsideOtherFormatting() {
        var text = new FormattedText("see /help", List.of(new TextEntity("bold", 0, 9, null)));

        assertThat(text.withSpecials().entities())
                .containsExactly(new TextEntity("bold", 0, 9, null), new TextEntity("bot_command", 4, 5, null));
    }

    @Test
    void marksNothingInsideCode() {
        var text = new FormattedText("/start", List.of(new TextEntity("code", 0, 6, null)));

        assertThat(text.withSpecials()).isEqualTo(text);
    }
}

package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ann Moss",
                "Фёдор",
                "👩‍👩‍👧‍👦 family",
                "مرحبا",
                "a\tb\nc",
                "\u202Eevil\u202C",
                "\u0085\uFFFD"
            })
    void keepsWhatFilesCanHold(String text) {
        assertThat(Text.clean(text)).isEqualTo(text.strip());
    }

    @Test
    void dropsWhatFilesCannotHold() {
        assertThat(Text.clean("a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg")).isEqualTo("abcdefg");
        assertThat(Text.clean("lone \uD83D and \uDE00, pair 😀")).isEqualTo("lone  and , pair 😀");
        assertThat(Text.clean("\u0001\t =1+1 \u0002")).isEqualTo("=1+1");
    }

    @Test
    void cutsWhatACellCannotHoldWithoutBreakingACharacter() {
        var whole = "x".repeat(Text.MAX_LENGTH);
        var split = "x".repeat(Text.MAX_LENGTH - 1) + "😀 and more";

        assertThat(Text.clean(whole + "more")).isEqualTo(whole);
        assertThat(Text.clean(split)).isEqualTo(whole.substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void marksFormulasAsText(String text) {
        assertThat(Text.withoutFormula(text)).isEqualTo("'" + text);
        assertThat(Text.withoutFormula("a" + text)).isEqualTo("a" + text);
    }

    @Test
    void leavesNothingAsItIs() {
        assertThat(Text.withoutFormula("")).isEmpty();
    }

    @Test
    void escapesWhatSpreadsheetsReadAsAnEscape() {
        assertThat(Text.literal("_x0041_ _xd83d_ _x41_ x0041_")).isEqualTo("_x005F_x0041_ _x005F_xd83d_ _x41_ x0041_");
    }
}

package io.vzaimno.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DotEnvTests {

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("A=1", "1"),
                arguments("A=", ""),
                arguments("export A=1", "1"),
                arguments("  export\tA = 1 ", "1"),
                arguments("A=pa#ssOne1", "pa#ssOne1"),
                arguments("A=#ssOne1", "#ssOne1"),
                arguments("A=pass # a comment", "pass"),
                arguments("A=pass\t# a comment", "pass"),
                arguments("A=   # nothing but a comment", ""),
                arguments("A='pa ss # 1' # a comment", "pa ss # 1"),
                arguments("A=\"pa ss # 1\" # a comment", "pa ss # 1"),
                arguments("A=' blanks '", " blanks "),
                arguments("A=\" blanks \"", " blanks "),
                arguments("A=''", ""),
                arguments("A=\"\"", ""),
                arguments("A='back\\slash\\n'", "back\\slash\\n"),
                arguments("A=back\\slash\\n\\", "back\\slash\\n\\"),
                arguments("A=\"a\\nb\\tc\\r\"", "a\nb\tc\r"),
                arguments("A=\"quote \\\" dollar \\$ back \\\\ tick \\`\"", "quote \" dollar $ back \\ tick `"),
                arguments("A=${HOME}", "${HOME}"),
                arguments("A='${HOME}'", "${HOME}"),
                arguments("A=\"$HOME\"", "$HOME"),
                arguments("A=it's", "it's"),
                arguments("A=say \"it\"", "say \"it\""),
                arguments("A=a=b=c", "a=b=c"),
                arguments("A='one\ntwo'", "one\ntwo"),
                arguments("A=\"one\r\ntwo\"", "one\ntwo"),
                arguments("A=пароль", "пароль"),
                arguments("A=one\nA=two", "two"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsWhatOperatorsWrite(String text, String value) {
        assertThat(values(text)).isEqualTo(Map.of("A", value));
        assertThat(values("\uFEFF\n# first\r\n\r\n" + text + "\r\n \n#B=2\n")).isEqualTo(Map.of("A", value));
        assertThat(values(text.replaceAll("\r?\n", "\r\n") + "\r\nZ=9")).isEqualTo(Map.of("A", value, "Z", "9"));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("A", "NAME=value"),
                arguments("A 1", "NAME=value"),
                arguments("=1", "NAME=value"),
                arguments("1A=1", "NAME=value"),
                arguments("A B=1", "NAME=value"),
                arguments("A: hunter2", "NAME=value"),
                arguments("set A=1", "NAME=value"),
                arguments("export A", "NAME=value"),
                arguments("A='hunter2", "never closed"),
                arguments("A=\"hunter2\\\"", "never closed"),
                arguments("A='hunter2\n\n\nB=1", "never closed"),
                arguments("A='hunter2'x", "after the closing quote"),
                arguments("A='hunter2'#x", "after the closing quote"),
                arguments("A='it'\\''s'", "after the closing quote"),
                arguments("A=\"a\" \"b\"", "after the closing quote"),
                arguments("A=\"C:\\hunter2\"", "escape"),
                arguments("A=\"hunter2\\", "escape"),
                arguments("A=hunter2\0", "control character"),
                arguments("A=hunter2\rB=1", "control character"),
                arguments("A=hunter2\u001b[31m", "control character"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesALineThatCanBeReadInTwoWaysWithItsNumberAndWithoutItsValue(String text, String why) {
        assertThatThrownBy(() -> values("SERVER_PORT=1\r\n\n" + text + "\n"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(".env line 3 ")
                .hasMessageContaining(why)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void countsTheLinesOfValuesThatSpanSeveral() {
        assertThatThrownBy(() -> values("A='1\n2\n3'\noops")).hasMessageStartingWith(".env line 4 ");
        assertThat(DotEnv.of("A='1\n2'\n\nB=1".getBytes(StandardCharsets.UTF_8)).entries())
                .extracting(DotEnv.Entry::line)
                .containsExactly(1, 4);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> DotEnv.of("A=1\nB=\u00fc\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith(".env line 2 is not UTF-8");
        assertThatThrownBy(() -> DotEnv.of("A=1\n".getBytes(StandardCharsets.UTF_16)))
                .hasMessageStartingWith(".env line 1 is not UTF-8");
    }

    @Test
    void aFileThatIsNotThereSaysNothingAndAFolderIsRefused(@TempDir Path folder) throws IOException {
        assertThat(DotEnv.read(folder.resolve(".env")).entries()).isEmpty();

        Files.createDirectory(folder.resolve(".env"));

        assertThatThrownBy(() -> DotEnv.read(folder.resolve(".env")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("folder");
    }

    private static Map<String, String> values(String text) {
        return DotEnv.of(text.getBytes(StandardCharsets.UTF_8)).values();
    }
}

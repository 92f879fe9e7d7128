package io.vzaimno.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script in the project's root, as far as it goes without building. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptTests {

    private record Outcome(int code, String printed) {}

    private static Outcome run(String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(Path.of("vzaimno").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .directory(Path.of("src").toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), printed);
    }

    @Test
    void listsItsCommands() throws Exception {
        for (var help : List.of("help", "--help", "-h")) {
            assertThat(run(help).printed()).contains("demo", "serve", "analyze EXPORT", "help");
        }
        assertThat(run().code()).isZero();
    }

    @Test
    void refusesAnUnknownCommandInOneLine() throws Exception {
        var outcome = run("analyse", "export.zip");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.printed())
                .hasLineCount(1)
                .contains("vzaimno: there is no command analyse", "./vzaimno help");
    }
}

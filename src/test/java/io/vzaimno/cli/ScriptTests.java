package io.vzaimno.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.Application;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.proofs.OwnProcesses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script in the project's root, as far as it goes without Maven. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@OwnProcesses
class ScriptTests {

    private static final Path SCRIPT = Path.of("vzaimno").toAbsolutePath();

    private static final Pattern FOLLOWERS = Pattern.compile("Followers +399");

    @TempDir
    Path folder;

    private record Outcome(int code, String printed) {}

    @Test
    void listsItsCommands() throws Exception {
        for (var help : List.of("help", "--help", "-h")) {
            assertThat(run(SCRIPT, help).printed()).contains("demo", "serve", "analyze EXPORT...", "help");
        }
        assertThat(run(SCRIPT).code()).isZero();
    }

    @Test
    void refusesAnUnknownCommandInOneLine() throws Exception {
        var outcome = run(SCRIPT, "analyse", "export.zip");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.printed())
                .hasLineCount(1)
                .contains("vzaimno: there is no command analyse", "./vzaimno help");
    }

    @Test
    void analysesAnExportAndExplainsABadOne() throws Exception {
        var script = builtProject();
        var export = ExportFixtures.writeSample(folder);
        var broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4});

        var analysed = run(script, "analyze", export.toString(), "--out", "report.csv");
        var refused = run(script, "analyze", broken.toString());

        assertThat(analysed.code()).as(analysed.printed()).isZero();
        assertThat(analysed.printed())
                .contains("@ida.moor", "Non-mutual       150")
                .endsWith("report.csv\n");
        assertThat(folder.resolve("report.csv")).isNotEmptyFile();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed()).hasLineCount(1).startsWith("vzaimno: ");
    }

    /** A shell of its own names the folder: the test's JVM may have no locale for it either. */
    @Test
    void readsPathsOfAnyLettersWithoutALocale() throws Exception {
        var vzaimno = builtProject();
        ExportFixtures.sample().folder(Files.createDirectory(folder.resolve("export")));
        var shell = Files.writeString(folder.resolve("shell"), """
                mkdir Загрузки; mv export/* Загрузки/; cd Загрузки
                env -u LANG -u LC_ALL -u LC_CTYPE "$1" analyze . --out ../one.csv
                cd ..; env -u LC_ALL -u LC_CTYPE LANG=C "$1" analyze Загрузки --out отчёт.csv
                env -u LANG -u LC_CTYPE LC_ALL=POSIX "$1" analyze Загрузки --out three.csv
                wc -c <отчёт.csv
                """);

        var outcome = run(Path.of("/bin/sh"), shell.toString(), vzaimno.toString());

        assertThat(outcome.code()).as(outcome.printed()).isZero();
        assertThat(outcome.printed()).contains("Report      отчёт.csv");
        assertThat(FOLLOWERS.matcher(outcome.printed()).results()).hasSize(3);
    }

    private Outcome run(Path script, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), printed);
    }

    /** The script where everything is built already, from the classes as they are now: it need not ask Maven. */
    private Path builtProject() throws IOException {
        var home = folder.resolve("project");
        Files.createDirectories(home.resolve("src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createDirectories(home.resolve("target"));
        Files.createFile(home.resolve("target/vzaimno.jar"));
        var app = home.resolve("target/app-42949672950"); // the checksum of an empty jar
        Files.createDirectories(app);
        pack(app.resolve("vzaimno.jar"));
        return Files.copy(SCRIPT, home.resolve("vzaimno"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void pack(Path jar) throws IOException {
        var libraries = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining("\n  "));
        var manifest = Files.writeString(
                folder.resolve("manifest"),
                "Main-Class: %s\nClass-Path: %s\n".formatted(Application.class.getName(), libraries));
        var classes = Application.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        var code = tool.run(
                System.out, System.err, "-c", "-f", jar.toString(), "-m", manifest.toString(), "-C", classes, ".");
        assertThat(code).isZero();
    }
}

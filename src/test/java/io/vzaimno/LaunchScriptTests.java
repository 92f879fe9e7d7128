package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./vzaimno} starts, with a JDK that only tells how it was called. */
class LaunchScriptTests {

    private static final String JAVA = """
            #!/bin/sh
            for last; do :; done
            case "$*" in
                *jarmode*) echo "$last" >>"$0.unpacked"; mkdir "$last" || echo clash >>"$0.unpacked"; sleep 0.2 ;;
                *AOTCacheOutput*) echo "$PWD" >>"$0.learned"; echo 'Started Application' ;;
                *) echo "LC_ALL=${LC_ALL:-}"; jar=${*#*-jar }; echo "jar=${jar%%.jar*}.jar" ;;
            esac
            """;

    /** As cksum tells it of an empty jar. */
    private static final String CHECKSUM = "42949672950";

    @TempDir
    Path folder;

    @BeforeEach
    void makeJdk() throws IOException {
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (var program : List.of("java", "javac", "jar")) {
            var file = folder.resolve("jdk/bin").resolve(program);
            Files.writeString(file, program.equals("java") ? JAVA : "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,           C.UTF-8
                    LANG=C,      C.UTF-8
                    LC_ALL=POSIX,C.UTF-8
                    LANG=xx_XX,  C.UTF-8
                    LC_ALL=C.UTF-8, C.UTF-8
                    LANG=C.UTF-8, ''
                    """)
    void namesWithAllLettersWhateverTheLocale(String variable, String expected) throws Exception {
        var environment = new HashMap<String, String>();
        if (variable != null) {
            var equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }

        for (var command : List.of("serve", "analyze")) {
            assertThat(run(install("project"), command, environment)).contains("LC_ALL=" + expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "with a space", "with'apostrophe", "with\"quote", "Загрузки", "$HOME;&", "with!inside"})
    void startsFromWhereItLies(String name) throws Exception {
        assertThat(run(install(name), "serve", Map.of()))
                .contains("jar=" + folder.resolve(name) + "/target/app-" + CHECKSUM + "/vzaimno.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with:colon", "ending!", "a:b/inner", "ending!/inner"})
    void startsFromElsewhereWhereTheJvmCannotLoad(String name) throws Exception {
        var cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());

        for (var command : List.of("serve", "analyze")) {
            assertThat(run(install(name), command, cache))
                    .anyMatch(line -> line.startsWith("jar=" + folder.resolve("cache")));
        }
    }

    @Test
    void isPreparedOnceForAllWhoStartTogether() throws Exception {
        var home = install("project");
        Callable<List<String>> start = () -> run(home, "serve", Map.of());
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var told : crowd.invokeAll(List.of(start, start, start))) {
                assertThat(told.get()).contains("jar=" + home + "/target/app-" + CHECKSUM + "/vzaimno.jar");
            }
        }

        assertThat(folder.resolve("jdk/bin/java.unpacked")).content().hasLineCount(1);
        assertThat(folder.resolve("jdk/bin/java.learned")).content().hasLineCount(1);
    }

    @Test
    void leavesAnEarlierBuildToThoseWhoUseIt() throws Exception {
        var home = install("project");
        run(home, "serve", Map.of());
        var earlier = home.resolve("target/app-" + CHECKSUM);

        Files.writeString(home.resolve("target/vzaimno.jar"), "other");
        Files.setLastModifiedTime(
                home.resolve("target/vzaimno.jar"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

        assertThat(run(home, "serve", Map.of()))
                .anyMatch(line -> line.startsWith("jar=" + home + "/target/app"))
                .noneMatch(line -> line.contains(earlier.toString()));
        assertThat(earlier).isDirectory();
    }

    @Test
    void saysWhatToDoWhereItCannot() throws Exception {
        assertThat(run(install("with:colon"), "serve", Map.of()))
                .singleElement()
                .asString()
                .contains("Rename the folder or set XDG_CACHE_HOME");
    }

    /** A project that is built, but for its content. */
    private Path install(String name) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("target"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.copy(
                Path.of("vzaimno"),
                home.resolve("vzaimno"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        for (var file : List.of("pom.xml", "src/main")) {
            Files.setLastModifiedTime(home.resolve(file), FileTime.from(Instant.EPOCH));
        }
        Files.writeString(home.resolve("target/vzaimno.jar"), "");
        return home;
    }

    /** Without a terminal, from another folder, and with nothing in the environment but what is given. */
    private List<String> run(Path home, String command, Map<String, String> environment) throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        var builder = new ProcessBuilder(home.resolve("vzaimno").toString(), command, "argument")
                .directory(elsewhere.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        return builder.start().inputReader().lines().toList();
    }
}

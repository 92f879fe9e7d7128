package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vzaimno.proofs.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In which folders and accounts the service may be started. */
@OwnServers
class PlacesTests {

    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");

    private static final String LONG_NAME =
            "папка/с-длинным-именем/которое/не-помещается/в-адрес-сокета/потому-что/он-берёт/сто-байт";

    /** Each oddity by itself takes minutes; that is for the long runs. */
    private static final List<String> ODD_NAMES = List.of(
            "with a space",
            "with:colon",
            "ending!",
            "ending!/",
            "with'apostrophe",
            "with\"quotes\"",
            "with$(id)`id`$HOME;&|",
            "with\\backslash%20+and?query#hash",
            "Загрузки",
            LONG_NAME,
            "=equals,comma",
            "-dash");

    private static final List<String> ALL_ODDITIES_AT_ONCE =
            List.of("-a =b,c:d'e\"f\"$(id)`id`$HOME;&|\\%20+?q#Загрузки!", LONG_NAME);

    @TempDir
    Path folder;

    static List<String> names() {
        return Scale.isLong() ? ODD_NAMES : ALL_ODDITIES_AT_ONCE;
    }

    @ParameterizedTest
    @MethodSource("names")
    void anyNameOfAFolderWill(String name) throws Exception {
        var data = Files.createDirectories(folder.resolve(name));

        try (var holder = Holder.of(List.of(), data, UTF_8, "./data/postgres")) {
            assertThat(holder.process().isAlive()).isTrue();
            assertWorks(data.resolve("data/postgres"));
        }
        try (var _ = Holder.of(
                List.of(), folder, UTF_8, data.resolve("data/postgres").toString())) {
            assertWorks(data.resolve("data/postgres"));
        }
    }

    static List<String> namesOfHomes() {
        return Scale.isLong()
                ? List.of("with\"quote", "with$(id)`id`$HOME", "with:colon", "ending!", "with'apostrophe", "папка")
                : List.of("with\"quote'apostrophe$(id)`id`$HOME:папка!");
    }

    @ParameterizedTest
    @MethodSource("namesOfHomes")
    void programsMayLieAnywhereToo(String name) throws Exception {
        var home = folder.resolve(name).resolve("programs");
        if (!Scale.isLong()) {
            UnpackedPrograms.copyTo(home);
        }
        try (var _ = EmbeddedDatabase.open(new DataFolder(folder.resolve("postgres")), home, () -> {})) {
            assertWorks(folder.resolve("postgres"));
        }
    }

    static List<Map<String, String>> environments() {
        var each = List.of(
                Map.of("LANG", "ru_RU.UTF-8"),
                Map.of("LC_CTYPE", "UTF-8"),
                Map.of("LANGUAGE", "ru"),
                Map.of("PGDATA", "/nowhere"),
                Map.of("LC_ALL", "ru_RU.UTF-8"),
                Map.of("LC_ALL", "C"));
        return Scale.isLong()
                ? each
                : List.of(
                        Map.of("LANG", "ru_RU.UTF-8", "LC_CTYPE", "UTF-8", "LANGUAGE", "ru", "PGDATA", "/nowhere"),
                        Map.of("LC_ALL", "ru_RU.UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("environments")
    void startsInAnyEnvironmentAlsoWithALocaleThatIsNotInstalled(Map<String, String> odd) throws Exception {
        var environment = new HashMap<>(odd);
        environment.put("PGOPTIONS", "-c wrong=1");

        try (var _ = Holder.of(List.of(), folder, environment, "data/postgres")) {
            assertWorks(folder.resolve("data/postgres"));
        }
    }

    @Test
    void aWorkingFolderThatTheLocaleCannotNameIsSaid() throws Exception {
        var data = Files.createDirectories(folder.resolve("Загрузки"));

        assertThatThrownBy(() -> Holder.of(List.of(), data, Map.of("LC_ALL", "C"), "./data/postgres"))
                .hasMessageContaining("DATA_DIR")
                .hasMessageContaining("start with LC_ALL=C.UTF-8");
    }

    @Test
    void rootRunsTheServerAsTheAccountThatOwnsTheFolder() throws Exception {
        assumeTrue(TestAccounts.isRoot(), "only root can act as another account");
        var data = Files.createDirectories(folder.resolve("data/postgres"));
        ServerCommand.succeeds("chown", String.valueOf(TestAccounts.UNPRIVILEGED), data.toString());
        ServerCommand.succeeds(
                "chmod", "755", folder.toString(), data.resolveSibling("").toString());

        try (var _ = EmbeddedDatabase.open(new DataFolder(data), folder.resolve("programs"), () -> {})) {
            assertWorks(data);
            assertThat(foreign(data)).isEmpty();
            assertThat(foreign(folder.resolve("programs"))).isEmpty();
            assertThat(foreign(data.resolveSibling("postgres.lock"))).isEmpty();
            assertThat(foreign(data.resolveSibling("postgres.log"))).isEmpty();
        }
    }

    @Test
    void anAccountThatCannotComeToTheFolderIsSaid() throws Exception {
        assumeTrue(TestAccounts.isRoot(), "only root can act as another account");
        var data = Files.createDirectories(folder.resolve("closed/data/postgres"));
        ServerCommand.succeeds("chown", String.valueOf(TestAccounts.UNPRIVILEGED), data.toString());
        ServerCommand.succeeds(
                "chmod", "755", folder.toString(), data.resolveSibling("").toString());
        ServerCommand.succeeds("chmod", "700", folder.resolve("closed").toString());

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(new DataFolder(data), folder.resolve("programs"), () -> {}))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("the account 65534 cannot access")
                    .hasMessageContaining("chmod o+x");
        }
    }

    private static void assertWorks(Path postgres) throws Exception {
        try (var owner = new EmbeddedFolder(postgres).asOwner()) {
            assertThat(Sql.answer(owner, "SELECT lower('ЖЁ')")).isEqualTo("жё");
            assertThat(Sql.answer(owner, "SELECT 'ё' ~ '\\w'")).isEqualTo("t");
        }
    }

    /** What does not belong to the account, which therefore could not go on without root. */
    private static List<Path> foreign(Path tree) throws IOException {
        var foreign = new ArrayList<Path>();
        try (var files = Files.walk(tree)) {
            for (var file : files.toList()) {
                var owner = Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
                if (!Objects.equals(owner, TestAccounts.UNPRIVILEGED)) {
                    foreign.add(file);
                }
            }
        }
        return foreign;
    }
}

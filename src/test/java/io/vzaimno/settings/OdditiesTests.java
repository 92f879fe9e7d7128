package io.vzaimno.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdditiesTests {

    private static final Path NOWHERE = Path.of("no", "such", "file");

    @ParameterizedTest
    @CsvSource({
        "ROBOKASSA_PASSWORD1, ROBOKASSA_PASSWORD_1",
        "ROBOKASSA_LOGIN, ROBOKASSA_MERCHANT_LOGIN",
        "INSTAGRAM_SESSIONID, INSTAGRAM_SESSION_ID",
        "INSTAGRAM_DELAY, INSTAGRAM_DELAY_MIN",
        "TELEGRAM_BOT_TOKEN, TELEGRAM_TOKEN",
        "telegram_token, TELEGRAM_TOKEN",
        "TELEGRAM_TOKNE, TELEGRAM_TOKEN",
        "APIKEY, API_KEY",
        "ADMIN_APIKEY, ADMIN_API_KEY",
        "FREE_CHECK, FREE_CHECKS",
        "SERVERPORT, SERVER_PORT",
        "server.port, SERVER_PORT",
        "DATABASE_URI, DATABASE_URL",
        "MAX_CONCURENT_CHECKS, MAX_CONCURRENT_CHECKS",
        "RETENTION_DAY, RETENTION_DAYS"
    })
    void aNameThatIsNearOneOfOursIsToldWithTheNearest(String name, String nearest) {
        assertThat(Oddities.of(List.of(name), file(""), NOWHERE))
                .singleElement()
                .asString()
                .startsWith(name + " (the environment)")
                .endsWith(nearest + ".");
        assertThat(Oddities.of(List.of(), file("\n" + name + "=hunter2"), NOWHERE))
                .singleElement()
                .asString()
                .startsWith(name + " (.env line 2)")
                .endsWith(nearest + ".")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "JAVA_HOME",
                "JAVA_TOOL_OPTIONS",
                "LANG",
                "PORT",
                "TOKEN",
                "HOSTNAME",
                "XDG_DATA_DIRS",
                "SPRING_PROFILES_ACTIVE",
                "LOGGING_LEVEL_ROOT",
                "PGPASSWORD",
                "_",
                "OPENAI_API_KEY",
                "SERVER_PORT"
            })
    void otherNamesAreLeftAlone(String name) {
        assertThat(Oddities.of(List.of(name), file(name + "=1"), NOWHERE)).isEmpty();
    }

    @Test
    void aNameThatStandsTwiceIsTold() {
        assertThat(Oddities.of(List.of(), file("API_KEY=1\nOTHER=1\nAPI_KEY=2\nOTHER=2"), NOWHERE))
                .containsExactly("API_KEY is set twice in .env: line 3 counts, line 1 does not.");
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, API_KEY=k, true",
        "rw----r--, ROBOKASSA_PASSWORD_2=k, true",
        "rw-r-----, API_KEY=k, false",
        "rw-------, API_KEY=k, false",
        "rw-r--r--, API_KEY=, false",
        "rw-r--r--, SERVER_PORT=1, false"
    })
    void aFileWithSecretsThatEverybodyMayReadIsTold(String mode, String text, boolean told, @TempDir Path folder)
            throws IOException {
        var place = Files.createFile(
                folder.resolve(".env"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(mode));

        assertThat(Oddities.of(List.of(), file(text), place)).hasSize(told ? 1 : 0);
    }

    private static DotEnv file(String text) {
        return DotEnv.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

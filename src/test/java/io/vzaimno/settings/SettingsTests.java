package io.vzaimno.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    @Test
    void withoutAnythingSetTheDefaultsHold() {
        var settings = Settings.of(_ -> null);

        assertThat(settings.values()).containsEntry("SERVER_PORT", "8080").containsEntry("RETENTION_DAYS", "30");
    }

    @Test
    void aBlankValueIsTheDefault() {
        assertThat(with("SERVER_PORT", "  ").values()).containsEntry("SERVER_PORT", "8080");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MAX_CONCURRENT_CHECKS       | 0
                    FREE_CHECKS                 | -1
                    FREE_CHECKS                 | 1.5
                    ROBOKASSA_HASH              | RIPEMD160
                    ROBOKASSA_TEST_MODE         | maybe
                    ROBOKASSA_CALLBACK_ADDRESSES| 185.59.216.65,robokassa.ru
                    ROBOKASSA_RECEIPT_TAX       | vat18
                    ROBOKASSA_NOTIFICATION_KEY  | short
                    INSTAGRAM_DELAY_MIN         | soon
                    INSTAGRAM_DELAY_MIN         | -3s
                    INSTAGRAM_DELAY_MIN         | 3
                    INSTAGRAM_DELAY_MAX         | 8
                    INSTAGRAM_TIMEOUT           | 20
                    INSTAGRAM_COOLDOWN          | 15 m
                    INSTAGRAM_GIVE_UP           | PT12H
                    SOURCE_PROBE                | 15
                    SOURCE_PROBE                | 999999999999d
                    INSTAGRAM_NAME_DOORS        | page,window
                    INSTAGRAM_PROFILE_DOORS     | page
                    INSTAGRAM_DOCUMENTS         | PolarisProfilePageContentQuery=new@/api/graphql
                    INSTAGRAM_TIMEOUT           | 0s
                    SERVER_PORT                 | 70000
                    SERVER_PORT                 | http
                    APP_ROLES                   | api,cook
                    ADMIN_USER_IDS              | 1,ann
                    API_KEY                     | short
                    SECRET_KEY                  | AAAA
                    DATABASE_URL                | mysql://localhost/db
                    TELEGRAM_API_URL            | api.telegram.org
                    TELEGRAM_TOKEN              | token
                    TELEGRAM_MESSAGES_PER_SECOND| 0
                    RETENTION_DAYS              | 0
                    ADMIN_USER_IDS              | 1,2,
                    APP_ROLES                   | api,,bot
                    INSTAGRAM_TIMEOUT           | 20
                    SUPPORT_CONTACT             | help@example.org
                    SUPPORT_CONTACT             | @abc
                    SUPPORT_CONTACT             | https://t.me/vzaimno_support
                    DATA_DIR                    | ~/data
                    DATA_DIR                    | ${HOME}/data
                    DATA_DIR                    | classpath:data
                    DATA_DIR                    | file:/tmp/data
                    DATA_DIR                    | C:\\data
                    API_KEY                     | kkkkkkkkkkkkkkkk kkkkkkkkkkkkkkkk
                    ADMIN_API_KEY               | ключключключключключключключключ
                    INSTAGRAM_SESSION_ID        | 123%3A abc
                    """)
    void refusesAWrongValueInOneLineThatNamesTheSettingAndAnExample(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining("Example: " + name + "=")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA_DIR", "EMBEDDED_POSTGRES_HOME"})
    void refusesANameThatNoFolderCanHave(String name) {
        assertThatThrownBy(() -> with(name, "data\0base"))
                .hasMessageStartingWith(name + " is not a valid path")
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void blanksAroundAValueCountOnlyWhereItMayHaveThem() {
        assertThat(with("SERVER_PORT", " 8081 ").values()).containsEntry("SERVER_PORT", "8081");
        assertThat(with("TELEGRAM_TOKEN", "1:a\n").values()).containsEntry("TELEGRAM_TOKEN", "1:a");
        assertThat(with("ROBOKASSA_PASSWORD_1", " a ").values()).containsEntry("ROBOKASSA_PASSWORD_1", " a ");
        assertThatThrownBy(() -> with("API_KEY", "k".repeat(32) + " ")).hasMessageStartingWith("API_KEY has a blank");
    }

    @Test
    void neverRepeatsAValueThatMayBeASecret() {
        assertThatThrownBy(() -> with("API_KEY", "hunter2")).hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> with("TELEGRAM_TOKEN", "not:a token")).hasMessageNotContaining("not:a");
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultIsARightValue(Setting setting) {
        assertThat(setting.fallback().isEmpty()
                        || setting.fault(setting.fallback()).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://u:p@localhost:5432/db", "jdbc:postgresql://localhost/db?user=u"})
    void takesDatabaseAddressesOfBothForms(String url) {
        assertThatCode(() -> with("DATABASE_URL", url)).doesNotThrowAnyException();
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("INSTAGRAM_DELAY_MIN", "9s")::get))
                .hasMessageContaining("INSTAGRAM_DELAY_MAX");
        assertThatThrownBy(() -> with("INSTAGRAM_DELAY_MIN", "999ms")).hasMessageContaining("below 1s");
        assertThatThrownBy(() -> with("SOURCE_PROBE", "59s")).hasMessageContaining("below 1m");
        assertThatThrownBy(() -> with("TELEGRAM_WEBHOOK_URL", "https://bot.example.org"))
                .hasMessageStartingWith("TELEGRAM_WEBHOOK_SECRET");
        var key = "k".repeat(32);
        assertThatThrownBy(() -> Settings.of(Map.of("API_KEY", key, "ADMIN_API_KEY", key)::get))
                .hasMessageStartingWith("ADMIN_API_KEY");
    }

    @Test
    void theExampleFileShowsEverySettingWithItsDefaultAndMeaning() throws IOException {
        var expected = new StringBuilder("""
                # Copy to .env and change what you need. The environment wins over this file.
                # A value is taken as it stands, without the blanks around it. Quote what has blanks at its ends or a # after a blank:
                # 'as it is' or "with \\" \\\\ \\n \\t". Nothing is replaced in a value, not even ${NAME}.
                """);
        for (var setting : Setting.values()) {
            expected.append("\n# %s\n#%s=%s\n".formatted(setting.meaning(), setting, setting.fallback()));
        }

        assertThat(Files.readString(Path.of(".env.example"))).isEqualTo(expected.toString());
    }

    private static Settings with(String name, String value) {
        var values = new HashMap<>(Map.of(name, value));
        return Settings.of(values::get);
    }
}

package io.vzaimno.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A value reaches the beans as it was written, whatever it consists of. */
class OddValuesTests {

    /** Spring, a shell or another reader would take a part of each for something else. */
    static final List<String> VALUES = List.of(
            "pw${HOME}x",
            "${HOME}",
            "${no.such.name}",
            "${NO_SUCH_NAME:fallback}",
            "${ROBOKASSA_PASSWORD_2}",
            "${ROBOKASSA_PASSWORD_1}",
            "$${HOME}}",
            "\\${HOME}",
            "\\\\${HOME}",
            "${${HOME}}",
            "${",
            "${}",
            "}{",
            "$HOME $1 $$",
            "#{1+1}",
            "#{systemProperties}",
            "ends\\",
            "\\begins",
            "a\\nb\\tc\\u0041",
            " blanks around ",
            "\ttabs\t",
            "pa#ssOne1 # two",
            "'single'",
            "\"double\"",
            "`back`",
            "a,b,,c,",
            "a=b=c",
            "%d%s{0}{}",
            "@name@ ^name^",
            "пароль ✓ \uD83D\uDE00",
            "line one\nline two",
            "true",
            "0123",
            "1e5",
            "null",
            "~",
            "!!str x",
            "- item",
            "*",
            "classpath:x");

    @ParameterizedTest
    @FieldSource("VALUES")
    void reachesTheBeanFromTheEnvironmentAsItIs(String value) {
        var shop = shop(Map.of("ROBOKASSA_MERCHANT_LOGIN", "shop", "ROBOKASSA_PASSWORD_1", value));

        assertThat(shop.password1()).isEqualTo(value);
        assertThat(shop.login()).isEqualTo("shop");
    }

    @ParameterizedTest
    @FieldSource("VALUES")
    void reachesTheBeanFromAFileAsItIs(String value, @TempDir Path folder) throws IOException {
        var escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");

        assertThat(password(folder, "\"" + escaped + "\"")).isEqualTo(value);
        if (!value.contains("'")) {
            assertThat(password(folder, "'" + value + "'")).isEqualTo(value);
        }
    }

    private static String password(Path folder, String written) throws IOException {
        var file = folder.resolve(".env");
        Files.writeString(file, "ROBOKASSA_MERCHANT_LOGIN=shop\nROBOKASSA_PASSWORD_1=" + written + "\n");
        var environment = environment(Map.of());
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        new SettingsSource(Supplier::get, file).postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment).bind("robokassa", Shop.class).get().password1();
    }

    @Test
    void noOtherSpellingOfAVariableGetsPastTheChecks() {
        var shop = shop(
                Map.of("ROBOKASSA_MERCHANT_LOGIN", "shop", "ROBOKASSA_LOGIN", "other", "ROBOKASSA_PASSWORD1", "x"));

        assertThat(shop).isEqualTo(new Shop("shop", ""));
    }

    @Test
    void aReferenceToAnotherPropertyIsNoneInAnySetting() {
        var application = new SpringApplication(Beans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(
                environment(Map.of("ROBOKASSA_PASSWORD_2", "a${no.such}b", "INSTAGRAM_SESSION_ID", "1:${x}\\")));
        try (var context = application.run()) {
            var environment = context.getEnvironment();

            assertThat(environment.getProperty("robokassa.password2")).isEqualTo("a${no.such}b");
            assertThat(environment.getProperty("ROBOKASSA_PASSWORD_2")).isEqualTo("a${no.such}b");
            assertThat(environment.getProperty("instagram.secrets.session-id")).isEqualTo("1:${x}\\");
        }
    }

    private static Shop shop(Map<String, String> environment) {
        var application = new SpringApplication(Beans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(environment(environment));
        try (var context = application.run()) {
            return context.getBean(Shop.class);
        }
    }

    private static StandardEnvironment environment(Map<String, String> values) {
        return new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                var all = new HashMap<String, Object>(values);
                all.put("HOME", "/root");
                return all;
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Shop.class)
    static class Beans {}

    @ConfigurationProperties("robokassa")
    record Shop(String login, String password1) {}
}

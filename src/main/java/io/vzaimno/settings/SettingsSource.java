package io.vzaimno.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Makes the settings known to the application: what the environment says, then {@code .env}, then the defaults.
 *
 * <p>Properties that consist of settings ({@code ${NAME}} in {@code application.yaml}) are published with the values in
 * place, above the environment. So a value is never searched for placeholders, and no other spelling of a variable, which
 * Spring would take for the property, gets past the checks. Public for {@code spring.factories}.
 */
public class SettingsSource implements EnvironmentPostProcessor {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private static final Pattern SPECIAL = Pattern.compile("\\\\|\\$\\{");
    private static final String BACKSLASH = Matcher.quoteReplacement("${settings.backslash}");
    private static final String DOLLAR_BRACE = Matcher.quoteReplacement("${settings.dollar}{");

    private final Path place;
    private final Log log;

    public SettingsSource(DeferredLogFactory logs) {
        this(logs, DotEnv.PLACE);
    }

    SettingsSource(DeferredLogFactory logs, Path place) {
        this.place = place;
        this.log = logs.getLog(SettingsSource.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var file = DotEnv.read(place);
        var values = file.values();
        var settings = Settings.of(name -> {
            var given = written(environment, name);
            return given == null ? values.get(name) : given;
        });
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("settings", properties(environment, settings)));
        Oddities.of(environment.getSystemEnvironment().keySet(), file, place).forEach(log::warn);
    }

    /** A value as it stands in the first source that has one; the environment itself would look for placeholders in it. */
    private static @Nullable String written(ConfigurableEnvironment environment, String name) {
        return environment.getPropertySources().stream()
                .map(source -> source.getProperty(name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse(null);
    }

    private static Map<String, Object> properties(ConfigurableEnvironment environment, Settings settings) {
        var properties = new HashMap<String, Object>(Map.of("settings.backslash", "\\", "settings.dollar", "$"));
        made(environment).forEach((name, pattern) -> {
            var value = PLACEHOLDER.matcher(pattern).replaceAll(found -> inPlace(found, settings));
            if (!value.equals(pattern)) {
                properties.put(name, value);
            }
        });
        settings.values().forEach((name, value) -> properties.put(name, literal(value)));
        return properties;
    }

    /** What the configuration files say, those of higher precedence first. */
    private static Map<String, String> made(ConfigurableEnvironment environment) {
        var made = new HashMap<String, String>();
        environment.getPropertySources().stream()
                .dropWhile(
                        source -> !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .skip(1)
                .forEach(source -> {
                    if (source instanceof EnumerablePropertySource<?> files) {
                        for (var name : files.getPropertyNames()) {
                            made.putIfAbsent(name, String.valueOf(files.getProperty(name)));
                        }
                    }
                });
        return made;
    }

    private static String inPlace(MatchResult placeholder, Settings settings) {
        var value = settings.values().get(placeholder.group(1));
        return Matcher.quoteReplacement(value == null ? placeholder.group() : literal(value));
    }

    /**
     * Written so that Spring reads the value as it is: what begins or escapes a placeholder is referred to. An escape alone
     * would stay where no brace closes what it escapes.
     */
    private static String literal(String value) {
        return value.contains("${")
                ? SPECIAL.matcher(value).replaceAll(found -> found.group().equals("\\") ? BACKSLASH : DOLLAR_BRACE)
                : value;
    }
}

package io.vzaimno.settings;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings as properties, and the properties of {@code application.yaml} that refer to settings, with the values
 * inserted. This source precedes the environment: so values are never searched for placeholders, and alternative spellings
 * of a variable, which Spring's relaxed binding would accept, cannot bypass validation.
 */
final class SettingsProperties extends EnumerablePropertySource<Settings> {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final Pattern SPECIAL = Pattern.compile("\\\\|\\$\\{");
    private static final String BACKSLASH = "settings.backslash";
    private static final String DOLLAR = "settings.dollar";

    private final ConfigurableEnvironment environment;
    private final Map<String, String> patterns;

    private SettingsProperties(Settings settings, ConfigurableEnvironment environment, Map<String, String> patterns) {
        super("settings", settings);
        this.environment = environment;
        this.patterns = patterns;
    }

    static void addTo(ConfigurableEnvironment environment, Settings settings) {
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SettingsProperties(settings, environment, patterns(environment)));
    }

    /** The raw value of the first source that has one; the environment itself would resolve placeholders in it. */
    static @Nullable String written(ConfigurableEnvironment environment, String name) {
        return environment.getPropertySources().stream()
                .filter(properties -> !(properties instanceof SettingsProperties))
                .map(properties -> properties.getProperty(name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse(null);
    }

    @Override
    public String[] getPropertyNames() {
        var names = new LinkedHashSet<>(patterns.keySet());
        names.addAll(source.values().keySet());
        names.addAll(Set.of(BACKSLASH, DOLLAR));
        return names.toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        var pattern = patterns.get(name);
        if (pattern != null) {
            return PLACEHOLDER.matcher(pattern).replaceAll(this::inPlace);
        }
        return switch (name) {
            case BACKSLASH -> "\\";
            case DOLLAR -> "$";
            default ->
                Optional.ofNullable(source.values().get(name))
                        .map(SettingsProperties::literal)
                        .orElse(null);
        };
    }

    private String inPlace(MatchResult placeholder) {
        return Matcher.quoteReplacement(
                Setting.isKnown(placeholder.group(1))
                        ? literal(current(Setting.valueOf(placeholder.group(1))))
                        : placeholder.group());
    }

    /** The validated value, unless a source that was added later overrides it. */
    private String current(Setting setting) {
        var given = written(environment, setting.name());
        return given == null || given.isBlank()
                ? source.values().getOrDefault(setting.name(), setting.fallback())
                : setting.read(given);
    }

    /**
     * Encoded so that Spring reads the value literally: characters that begin or escape a placeholder become references. An
     * escape alone would remain in the value where no closing brace follows.
     */
    private static String literal(String value) {
        return value.contains("${")
                ? SPECIAL.matcher(value)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group().equals("\\") ? "${%s}".formatted(BACKSLASH) : "${%s}{".formatted(DOLLAR)))
                : value;
    }

    /** What the configuration files say of settings, in order of precedence. */
    private static Map<String, String> patterns(ConfigurableEnvironment environment) {
        var said = new HashMap<String, String>();
        environment.getPropertySources().stream()
                .dropWhile(properties ->
                        !properties.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .skip(1)
                .forEach(properties -> {
                    if (properties instanceof EnumerablePropertySource<?> file) {
                        for (var name : file.getPropertyNames()) {
                            said.putIfAbsent(name, String.valueOf(file.getProperty(name)));
                        }
                    }
                });
        said.values().removeIf(text -> !PLACEHOLDER.matcher(text).find());
        return said;
    }
}

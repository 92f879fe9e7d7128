package io.vzaimno.settings;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * The values of all settings, validated. A missing or blank value means the default.
 *
 * @param values one for every setting, by its name
 */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /**
     * Reads the settings from the environment, then from {@code .env} in the working directory.
     *
     * @throws InvalidSetting if one of them cannot be used
     */
    public static Settings read(Map<String, String> environment) {
        var file = DotEnv.read(DotEnv.PLACE).values();
        return of(name -> environment.getOrDefault(name, file.get(name)));
    }

    /**
     * Validates the settings returned by a lookup function.
     *
     * @throws InvalidSetting if one of them cannot be used
     */
    static Settings of(Function<String, @Nullable String> lookup) {
        var values = new LinkedHashMap<String, String>();
        for (var setting : Setting.values()) {
            var given = lookup.apply(setting.name());
            values.put(
                    setting.name(),
                    given == null || given.isBlank() ? setting.fallback() : checked(setting, setting.read(given)));
        }
        togetherFault(values).ifPresent(fault -> {
            throw new InvalidSetting(fault);
        });
        return new Settings(values);
    }

    private static String checked(Setting setting, String value) {
        setting.fault(value).ifPresent(fault -> {
            throw new InvalidSetting(fault);
        });
        return value;
    }

    private static Optional<String> togetherFault(Map<String, String> values) {
        if (duration(values, Setting.INSTAGRAM_DELAY_MIN).compareTo(duration(values, Setting.INSTAGRAM_DELAY_MAX))
                > 0) {
            return Optional.of("INSTAGRAM_DELAY_MIN is above INSTAGRAM_DELAY_MAX. Example: INSTAGRAM_DELAY_MIN=3s");
        }
        if (isInstagramItself(values)
                && duration(values, Setting.INSTAGRAM_DELAY_MIN).compareTo(Duration.ofSeconds(1)) < 0) {
            return Optional.of("INSTAGRAM_DELAY_MIN is below 1s, which Instagram does not bear."
                    + " Example: INSTAGRAM_DELAY_MIN=3s");
        }
        if (isInstagramItself(values) && duration(values, Setting.SOURCE_PROBE).compareTo(Duration.ofMinutes(1)) < 0) {
            return Optional.of("SOURCE_PROBE is below 1m, which Instagram does not bear. Example: SOURCE_PROBE=15m");
        }
        if (isSet(values, Setting.TELEGRAM_WEBHOOK_URL) && !isSet(values, Setting.TELEGRAM_WEBHOOK_SECRET)) {
            return Optional.of("TELEGRAM_WEBHOOK_SECRET is needed with TELEGRAM_WEBHOOK_URL."
                    + " Example: TELEGRAM_WEBHOOK_SECRET=what openssl rand -hex 32 prints");
        }
        if (isSet(values, Setting.API_KEY) && Objects.equals(values.get("API_KEY"), values.get("ADMIN_API_KEY"))) {
            return Optional.of(
                    "ADMIN_API_KEY is the same as API_KEY. Example: ADMIN_API_KEY=what openssl rand -hex 32 prints");
        }
        return Optional.empty();
    }

    private static boolean isInstagramItself(Map<String, String> values) {
        var address = values.getOrDefault(Setting.INSTAGRAM_BASE_URL.name(), Setting.INSTAGRAM_BASE_URL.fallback());
        var host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
        return host.equals("instagram.com") || host.endsWith(".instagram.com");
    }

    private static boolean isSet(Map<String, String> values, Setting setting) {
        return !values.getOrDefault(setting.name(), "").isEmpty();
    }

    private static Duration duration(Map<String, String> values, Setting setting) {
        return DurationStyle.SIMPLE.parse(values.getOrDefault(setting.name(), setting.fallback()));
    }
}

package io.vzaimno.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the settings known to the application: what the environment says, then {@code .env}, then the defaults. Public
 * for {@code spring.factories}.
 */
public class SettingsSource implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var file = Settings.dotenv();
        var settings = Settings.of(
                name -> environment.containsProperty(name) ? environment.getProperty(name) : file.get(name));
        var sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource("settings", new HashMap<>(settings.values())));
        sources.addFirst(new MapPropertySource("blankSettings", blanks(environment, settings)));
    }

    /** Blank values in the environment mean the default, which is of lower precedence. */
    private static Map<String, Object> blanks(ConfigurableEnvironment environment, Settings settings) {
        var blanks = new HashMap<String, Object>();
        settings.values().forEach((name, value) -> {
            if (environment.getProperty(name, "").isBlank()) {
                blanks.put(name, value);
            }
        });
        return blanks;
    }
}

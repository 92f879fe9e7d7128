package io.vzaimno.settings;

import java.nio.file.Path;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Adds the settings to the environment: environment variables, then {@code .env}, then the defaults. Public for
 * {@code spring.factories}.
 */
public class SettingsSource implements EnvironmentPostProcessor {

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
            var given = SettingsProperties.written(environment, name);
            return given == null ? values.get(name) : given;
        });
        SettingsProperties.addTo(environment, settings);
        Oddities.of(environment.getSystemEnvironment().keySet(), file, place).forEach(log::warn);
    }
}

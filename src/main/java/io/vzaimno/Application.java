package io.vzaimno;

import io.vzaimno.cli.Analyze;
import io.vzaimno.settings.InvalidSetting;
import io.vzaimno.settings.Settings;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the service. Every direct sub-package is an application module. */
@Modulithic
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Application {

    static void main(String[] args) {
        if (args.length > 0 && args[0].equals("analyze")) {
            var words = Arrays.asList(args).subList(1, args.length);
            System.exit(Analyze.run(words, System.out, System.err, Clock.system(ZoneId.systemDefault())));
        }
        try {
            Settings.read(System.getenv());
            ProcessEnd.limit();
            Carriers.provide();
            SpringApplication.run(Application.class, args);
        } catch (InvalidSetting e) {
            System.err.println(e.line());
            System.exit(2);
        } catch (RuntimeException e) {
            StartFailure.of(e).ifPresent(failure -> System.exit(failure.exitCode()));
            throw e;
        }
    }

    /** Truncated to microseconds, as PostgreSQL stores it: a value read back equals the one written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }
}

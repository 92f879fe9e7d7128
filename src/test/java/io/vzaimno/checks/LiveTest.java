package io.vzaimno.checks;

import io.vzaimno.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test with the whole service, which reads a simulated Instagram without ordinary pauses. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "INSTAGRAM_BASE_URL=http://127.0.0.1:9",
            "INSTAGRAM_DELAY_MIN=0s",
            "INSTAGRAM_DELAY_MAX=0s",
            "INSTAGRAM_DAILY_NAMES=0",
            "INSTAGRAM_SITTING_NAMES=1000000",
            "INSTAGRAM_MAX_LIST=2000",
            "db-scheduler.polling-interval=200ms"
        })
@ContextConfiguration(initializers = {TestDatabase.class, LiveWorld.Address.class})
@Import({LiveWorld.class, LiveWorld.Time.class, SourceAlarms.class})
@ResourceLock("live checks")
@interface LiveTest {}

package io.vzaimno.telegram;

import io.vzaimno.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole module against a simulated Telegram and a real database, by a clock that can be set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TelegramAlone.class, TelegramTestConfiguration.class},
        properties = {"telegram.timeout=3s", "db-scheduler.polling-interval=100ms"})
@ContextConfiguration(initializers = {TestDatabase.class, SimulatedTelegram.class})
@ResourceLock("telegram")
public @interface TelegramTest {}

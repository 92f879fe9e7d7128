package io.vzaimno.background;

import io.vzaimno.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A worker with jobs of the test and a clock that can be set. It polls so seldom that only being woken helps. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BackgroundAlone.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "db-scheduler.polling-interval=1h")
@ContextConfiguration(initializers = TestDatabase.class)
@ResourceLock("background")
@interface BackgroundTest {}

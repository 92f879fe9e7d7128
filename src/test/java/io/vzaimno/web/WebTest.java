package io.vzaimno.web;

import io.vzaimno.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a free port with a simulated Instagram; one for all tests of the API. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "API_KEY=" + Caller.API_KEY,
            "ADMIN_API_KEY=" + Caller.ADMIN_API_KEY,
            "ADMIN_USER_IDS=" + Caller.OPERATOR,
            "INSTAGRAM_BASE_URL=http://127.0.0.1:9",
            "INSTAGRAM_DELAY_MIN=0s",
            "INSTAGRAM_DELAY_MAX=0s",
            "INSTAGRAM_DAILY_NAMES=0",
            "INSTAGRAM_TIMEOUT=5s",
            "MAX_CHECKS_PER_DAY=4",
            "spring.servlet.multipart.max-file-size=1MB"
        })
@ContextConfiguration(initializers = {TestDatabase.class, SimulatedInstagram.class})
@AutoConfigureRestTestClient
@Import({StandingLine.class, Routes.class})
@ResourceLock("web")
@interface WebTest {}

package io.vzaimno;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service, tried from outside: people, Telegram and Instagram are simulated, all else is real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "FREE_CHECKS=3",
            "SUPPORT_CONTACT=@our_support",
            "ADMIN_USER_IDS=900",
            "MAX_CHECKS_PER_DAY=5",
            "MAX_CONCURRENT_CHECKS=4",
            "QUEUE_PROCESSING_INTERVAL=1",
            "INSTAGRAM_BASE_URL=http://127.0.0.1:9",
            "INSTAGRAM_DELAY_MIN=0s",
            "INSTAGRAM_DELAY_MAX=10ms",
            "INSTAGRAM_DAILY_NAMES=0",
            "INSTAGRAM_SITTING_NAMES=1000000",
            "INSTAGRAM_COOLDOWN=6s",
            "INSTAGRAM_TIMEOUT=10s",
            "db-scheduler.polling-interval=100ms",
            "queue-notifications.pause=300ms",
            "bot.allowance.pause=2s"
        })
@Import(FurtherSessions.class)
@ContextConfiguration(initializers = {TestDatabase.class, SimulatedWorld.class})
@ExtendWith({NothingUnknownAsked.class, BooksAreRight.class})
@interface WholeService {}

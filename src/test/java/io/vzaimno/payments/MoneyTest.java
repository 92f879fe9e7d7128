package io.vzaimno.payments;

import io.vzaimno.BooksAreRight;
import io.vzaimno.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test with the whole service, without a bot, which takes Stars without a Telegram. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MoneyTest.Till.class)
@ExtendWith(BooksAreRight.class)
@ResourceLock("money")
public @interface MoneyTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Till {

        @Bean
        PaymentProvider till() {
            return () -> PaymentMethod.TELEGRAM_STARS;
        }
    }
}

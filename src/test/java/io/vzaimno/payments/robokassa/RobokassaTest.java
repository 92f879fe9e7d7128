package io.vzaimno.payments.robokassa;

import io.vzaimno.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a free port, as a shop of a simulated Robokassa. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ADMIN_API_KEY=" + Till.OPERATOR,
            "ROBOKASSA_RECEIPT_TAX=none",
            "ROBOKASSA_RECEIPT_SNO=usn_income",
            "robokassa.timeout=10s",
            "db-scheduler.polling-interval=100ms"
        })
@ContextConfiguration(initializers = {TestDatabase.class, SimulatedShop.class})
@Import(Till.class)
@ResourceLock("robokassa")
@interface RobokassaTest {}

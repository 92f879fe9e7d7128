package io.vzaimno.database;

import io.vzaimno.SettableClock;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A clock that tests set, and a service that notices it, as it does of the machine's clock. */
@TestConfiguration(proxyBeanMethods = false)
public class WatchedClock {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    /** Both clocks are read at the same moment, or what a test lets pass in between would seem to be set. */
    @Bean
    ClockWatch settableClockWatch(
            StoredTimes times,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            SettableClock clock) {
        var latest = new AtomicReference<>(clock.read());
        return new ClockWatch(
                times,
                jdbc,
                transaction,
                events::publishEvent,
                () -> {
                    latest.set(clock.read());
                    return latest.get().instant();
                },
                () -> latest.get().nanos());
    }
}

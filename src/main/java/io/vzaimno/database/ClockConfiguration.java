package io.vzaimno.database;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Watches the system clock, not the clock that tests set. */
    @Bean
    ClockWatch clockWatch(
            StoredTimes times, JdbcClient jdbc, TransactionOperations transaction, ApplicationEventPublisher events) {
        return new ClockWatch(
                times, jdbc, transaction, events::publishEvent, Clock.systemUTC()::instant, System::nanoTime);
    }
}

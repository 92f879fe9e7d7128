package io.vzaimno.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.ServiceTest;
import io.vzaimno.SettableClock;
import io.vzaimno.conversation.RateLimiter.Hearing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RateLimiterTests {

    private static final AtomicLong USERS = new AtomicLong(7_000_000);
    private static final Duration EACH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Autowired
    JdbcClient jdbc;

    final SettableClock clock = new SettableClock();
    final long user = USERS.incrementAndGet();
    RateLimiter allowances;

    @BeforeEach
    void stopTime() {
        clock.stop();
        allowances = new RateLimiter(jdbc, new RateLimitProperties(2, EACH, PAUSE), clock);
    }

    @Test
    void mutesOnceAndHearsAgain() {
        assertThat(allowances.ask(user, 1)).isEqualTo(Hearing.HEARD);
        assertThat(allowances.ask(user, 2)).isEqualTo(Hearing.HEARD);
        assertThat(allowances.ask(user, 3)).isEqualTo(Hearing.JUST_MUTED);
        assertThat(allowances.ask(user, 4)).isEqualTo(Hearing.MUTED);

        clock.advance(PAUSE);
        assertThat(allowances.ask(user, 5)).isEqualTo(Hearing.JUST_MUTED);
        clock.advance(EACH);
        assertThat(allowances.ask(user, 6)).isEqualTo(Hearing.HEARD);
    }

    @Test
    void whatIsHandledAgainIsNoFurtherRequest() {
        allowances.ask(user, 1);

        assertThat(allowances.ask(user, 2)).isEqualTo(Hearing.HEARD);
        assertThat(allowances.ask(user, 2)).isEqualTo(Hearing.HEARD);
        assertThat(allowances.ask(user, 3)).isEqualTo(Hearing.JUST_MUTED);
        assertThat(allowances.ask(user, 3)).isEqualTo(Hearing.JUST_MUTED);
        assertThat(allowances.ask(user, 4)).isEqualTo(Hearing.MUTED);
        assertThat(allowances.ask(user, 4)).isEqualTo(Hearing.MUTED);
    }
}

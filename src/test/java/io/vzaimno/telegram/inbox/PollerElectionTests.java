package io.vzaimno.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.SettableClock;
import io.vzaimno.telegram.BareDatabase;
import io.vzaimno.telegram.api.TelegramProperties;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The election of the one process that polls, by a clock that stands still unless it is moved. */
class PollerElectionTests {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(100);

    private final BareDatabase database = BareDatabase.create();
    private final SettableClock clock = new SettableClock();
    private final PollerElection one = pollers();
    private final PollerElection other = pollers();

    PollerElectionTests() {
        clock.stop();
    }

    @AfterEach
    void end() {
        database.close();
    }

    /** The other one stands every two seconds, and how long after the first one that is, is up to chance. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 700, 1300, 1999})
    void anotherOneTakesOverWithinTenSecondsOfTheDeathOfTheFirst(int millis) {
        one.hold();
        clock.advance(Duration.ofMillis(millis));
        other.hold();
        var passed = Duration.ofMillis(millis);

        while (!other.isHeld()) {
            clock.advance(Poller.BETWEEN_ELECTIONS);
            passed = passed.plus(Poller.BETWEEN_ELECTIONS);
            assertThat(one.isHeld() && other.isHeld()).isFalse();
            other.hold();
        }

        assertThat(one.isHeld()).isFalse();
        assertThat(passed.plus(Poller.UNTIL_ELECTED)).isLessThan(TAKEN_OVER);
    }

    @Test
    void nobodyTakesOverFromOneThatLives() {
        one.hold();
        for (var passed = Duration.ZERO; passed.compareTo(Duration.ofMinutes(1)) < 0; passed = passed.plus(STEP)) {
            clock.advance(STEP);
            if (passed.toMillis() % Poller.BETWEEN_ELECTIONS.toMillis() == 0) {
                one.hold();
            }
            other.hold();
            assertThat(one.isHeld()).isTrue();
            assertThat(other.isHeld()).isFalse();
        }
    }

    @Test
    void oneThatResignsIsFollowedAtOnce() {
        one.hold();

        one.release();
        other.hold();

        assertThat(one.isHeld()).isFalse();
        assertThat(other.isHeld()).isTrue();
    }

    private PollerElection pollers() {
        var second = Duration.ofSeconds(1);
        return new PollerElection(database.jdbc(), clock, new TelegramProperties("", "", "", "", 25, second, second));
    }
}

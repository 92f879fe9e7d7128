package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.ServiceTest;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.instagram.site.Settings;
import io.vzaimno.sim.instagram.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SessionFailuresTests {

    private static final Session SESSION = Session.parse("1001%3Atoken%3A1").orElseThrow();

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-01T12:00:00Z"));
    private final RequestPace pace = new RequestPace(Settings.usual().properties(), new Random(1));
    private final List<Object> events = new ArrayList<>();
    private final UUID holder = UUID.randomUUID();
    private long id;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionCipher vault;

    @BeforeEach
    void onlyOneSession() {
        jdbc.sql("DELETE FROM instagram_sessions").update();
        id = sessions().add("one", SESSION);
        sessions().claim(holder);
    }

    @Test
    void eachCooldownIsTwiceAsLongAsTheLast() {
        assertThat(Stream.generate(this::cooldown).limit(7))
                .containsExactly(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(60),
                        Duration.ofMinutes(120),
                        Duration.ofMinutes(240),
                        Duration.ofMinutes(240),
                        Duration.ofMinutes(240));
    }

    @Test
    void aGoodAnswerEndsTheSeries() {
        cooldown();
        cooldown();

        turns().used(holder, 50);

        assertThat(cooldown()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theThirdSeriesWithinADayCostsADay() {
        cooldown();
        cooldown();
        turns().used(holder, 50);
        cooldown();
        turns().used(holder, 50);

        var until = setbacks().throttled(holder, Optional.empty(), "wait");

        assertThat(until).isEmpty();
        assertThat(turns().begin(holder)).isEqualTo(new Turn.NoSession());
        assertThat(sessions().list().getFirst().nextRequestAt())
                .isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(events)
                .containsExactly(new SessionLost(
                        id, "one", SessionState.COOLING, "throttled for the third time within a day: wait"));
        clock.advance(Duration.ofDays(1));
        sessions().claim(holder);
        assertThat(cooldown()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void seriesOnDifferentDaysAreForgotten() {
        cooldown();
        turns().used(holder, 50);
        clock.advance(Duration.ofHours(12));
        cooldown();
        turns().used(holder, 50);
        clock.advance(Duration.ofHours(12));

        assertThat(cooldown()).isEqualTo(Duration.ofMinutes(15));
        assertThat(events).isEmpty();
    }

    @Test
    void aSessionIsLostOnce() {
        setbacks().needsLogin(id, "login_required");
        setbacks().needsLogin(id, "login_required");

        assertThat(events).hasSize(1);
    }

    @Test
    void isAsLongAsInstagramAsksButNoLongerThanADay() {
        var now = clock.instant();

        assertThat(setbacks().throttled(holder, Optional.of(Duration.ofHours(1)), "wait"))
                .contains(now.plus(Duration.ofHours(1)));
        assertThat(setbacks().throttled(holder, Optional.of(Duration.ofDays(9000)), "wait"))
                .contains(now.plus(Duration.ofDays(1)));
    }

    @Test
    void aCoolingSessionStaysWithItsHolder() {
        var until = setbacks().throttled(holder, Optional.empty(), "wait").orElseThrow();

        assertThat(turns().begin(holder)).isEqualTo(new Turn.Later(until, Turn.Reason.COOLDOWN));
        assertThat(sessions().claim(holder)).map(PooledSession::state).contains(SessionState.COOLING);
        assertThat(sessions().list().getFirst().lastError()).contains("wait");
        assertThat(events).isEmpty();
        clock.set(until);
        assertThat(((Turn.Now) turns().begin(holder)).session()).isEqualTo(SESSION);
        assertThat(sessions().list().getFirst().state()).isEqualTo(SessionState.ACTIVE);
    }

    @Test
    void aCoolingSessionIsGivenToNobody() {
        setbacks().throttled(holder, Optional.empty(), "wait");
        sessions().release(holder);

        assertThat(sessions().claim(UUID.randomUUID())).isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(sessions().claim(UUID.randomUUID())).isPresent();
    }

    @Test
    void aBlockedSessionLeavesItsHolderForADay() {
        setbacks().blocked(holder, "feedback_required");

        assertThat(turns().begin(holder)).isEqualTo(new Turn.NoSession());
        assertThat(sessions().claim(holder)).isEmpty();
        assertThat(events).containsExactly(new SessionLost(id, "one", SessionState.COOLING, "feedback_required"));
        clock.advance(Duration.ofDays(1));
        assertThat(sessions().claim(holder)).isPresent();
    }

    @Test
    void aDeadSessionLeavesItsHolderForGood() {
        setbacks().needsLogin(holder, "login_required");

        clock.advance(Duration.ofDays(100));
        assertThat(sessions().claim(holder)).isEmpty();
        assertThat(events).containsExactly(new SessionLost(id, "one", SessionState.NEEDS_LOGIN, "login_required"));
    }

    @Test
    void whoHoldsNothingChangesNothing() {
        var nobody = UUID.randomUUID();

        setbacks().needsLogin(nobody, "login_required");
        setbacks().blocked(nobody, "feedback_required");

        assertThat(setbacks().throttled(nobody, Optional.empty(), "wait")).isEmpty();
        assertThat(events).isEmpty();
        assertThat(((Turn.Now) turns().begin(holder)).session()).isEqualTo(SESSION);
    }

    private Duration cooldown() {
        var until = setbacks().throttled(holder, Optional.empty(), "wait").orElseThrow();
        var cooldown = Duration.between(clock.instant(), until);
        clock.set(until);
        return cooldown;
    }

    private Sessions sessions() {
        return new Sessions(jdbc, vault, pace, new Budgets(jdbc, pace, clock), clock);
    }

    private RequestPacing turns() {
        return new RequestPacing(jdbc, vault, pace, clock);
    }

    private SessionFailures setbacks() {
        return new SessionFailures(jdbc, Settings.usual().properties(), clock, events::add);
    }
}

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RequestPacingTests {

    private static final Instant NOON = Instant.parse("2026-10-01T12:03:00Z");
    private static final Session SESSION = Session.parse("1001%3Atoken%3A1").orElseThrow();

    private final StandingClock clock = new StandingClock(NOON);
    private final UUID holder = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionCipher vault;

    @BeforeEach
    void onlyOneSession() {
        jdbc.sql("DELETE FROM instagram_sessions").update();
        var usual = pace(Settings.usual(), 1);
        var sessions = new Sessions(jdbc, vault, usual, new Budgets(jdbc, usual, clock), clock);
        sessions.add("one", SESSION);
        sessions.claim(holder);
    }

    @Test
    void comesAtOnceToARestedSession() {
        assertThat(((Turn.Now) turns().begin(holder)).session()).isEqualTo(SESSION);
    }

    @Test
    void nobodyElseHasATurn() {
        assertThat(turns().begin(UUID.randomUUID())).isEqualTo(new Turn.NoSession());
    }

    @Test
    void whoDoesNotComeBackHasSpentTheTimeOfTheLongestRequest() {
        turns().begin(holder);

        assertThat(turns().readyAt(holder).orElseThrow()).isBetween(at(13), at(18));
        assertThat(turns().begin(holder)).isInstanceOf(Turn.Later.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pausesAfterEachRequestAndLongerAfterARow(long seed) {
        var turns = turns(Settings.usual().dailyNames(0), seed);

        var pauses = pauses(turns, 100, 0);

        var longOnes = pauses.stream()
                .filter(pause -> pause.compareTo(Duration.ofSeconds(8)) > 0)
                .toList();
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(3)) >= 0);
        assertThat(longOnes)
                .hasSizeBetween(3, 4)
                .allMatch(pause -> pause.compareTo(Duration.ofSeconds(60)) >= 0)
                .allMatch(pause -> pause.compareTo(Duration.ofSeconds(180)) <= 0);
        assertThat(pauses.indexOf(longOnes.getFirst())).isBetween(24, 29);
    }

    @Test
    void makesNoPausesWithoutDelays() {
        var turns = turns(Settings.usual().dailyNames(0).delays(Duration.ZERO, Duration.ZERO), 1);

        assertThat(pauses(turns, 60, 50)).allMatch(Duration::isZero);
    }

    @Test
    void restsAfterASitting() {
        var turns = turns();

        var pauses = pauses(turns, 20, 50);

        assertThat(pauses.getLast()).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
        assertThat(pauses.subList(0, 19)).allMatch(pause -> pause.compareTo(Duration.ofSeconds(8)) <= 0);
        assertThat(((Turn.Later) turns.begin(holder)).reason()).isEqualTo(Turn.Reason.BUDGET);
    }

    @Test
    void aLongPauseIsARestToo() {
        var turns = turns();
        pauses(turns, 19, 50);
        clock.advance(Duration.ofHours(2));

        assertThat(pauses(turns, 19, 50)).allMatch(pause -> pause.compareTo(Duration.ofMinutes(4)) < 0);
    }

    @Test
    void readsNoMoreInADayThanItMay() {
        var turns = turns(Settings.usual().dailyNames(500).sittingNames(10_000), 3);
        pauses(turns, 5, 50);
        clock.set(NOON.plus(Duration.ofHours(20)));
        pauses(turns, 5, 50);

        var turn = (Turn.Later) turns.begin(holder);

        assertThat(turn.reason()).isEqualTo(Turn.Reason.BUDGET);
        assertThat(turn.at()).isBetween(NOON.plus(Duration.ofHours(24)), NOON.plus(Duration.ofMinutes(24 * 60 + 20)));
        clock.set(turn.at());
        assertThat(pauses(turns, 5, 50).getLast()).isGreaterThan(Duration.ofHours(19));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsReadTheLimitOfADayHolds(long seed) {
        var random = new Random(seed);
        var turns = turns(Settings.usual().dailyNames(300).sittingNames(120), seed);
        var reads = new ArrayList<Read>();

        for (var i = 0; i < 40; i++) {
            begin(turns);
            var names = random.nextInt(51);
            turns.used(holder, names);
            reads.add(new Read(clock.instant(), names));
            clock.advance(Duration.ofMinutes(random.nextInt(90)));
        }

        assertThat(reads)
                .allSatisfy(last -> assertThat(namesOfTheDayBefore(last, reads)).isLessThanOrEqualTo(300));
    }

    @Test
    void aRequestThatCameToNothingChangesNothingElse() {
        var setbacks = new SessionFailures(jdbc, Settings.usual().properties(), clock, _ -> {});
        setbacks.throttled(holder, Optional.empty(), "wait");
        clock.advance(Duration.ofMinutes(15));
        turns().begin(holder);

        turns().missed(holder);

        assertThat(turns().readyAt(holder).orElseThrow())
                .isBetween(clock.instant().plusSeconds(3), clock.instant().plusSeconds(8));
        assertThat(setbacks.throttled(holder, Optional.empty(), "wait"))
                .contains(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void tellsHowLongSomethingTakesWithAllItsPauses() {
        var pace = pace(Settings.usual(), 1);

        assertThat(pace.expected(20, 500)).isEqualTo(Duration.ofSeconds(110));
        assertThat(pace.expected(60, 1500)).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
        assertThat(pace.expected(200, 4500)).isBetween(Duration.ofHours(48), Duration.ofHours(50));
        assertThat(pace(Settings.usual().dailyNames(0), 1).expected(10, 9_000)).isLessThan(Duration.ofHours(9));
    }

    private record Read(Instant at, int names) {}

    private static int namesOfTheDayBefore(Read last, List<Read> reads) {
        return reads.stream()
                .filter(read -> !read.at().isAfter(last.at()))
                .filter(read -> read.at().isAfter(last.at().minus(Duration.ofDays(1))))
                .mapToInt(Read::names)
                .sum();
    }

    /** The pauses that must be made after each of so many requests. */
    private List<Duration> pauses(RequestPacing turns, int requests, int names) {
        var pauses = new ArrayList<Duration>();
        for (var i = 0; i < requests; i++) {
            begin(turns);
            turns.used(holder, names);
            pauses.add(Duration.between(clock.instant(), turns.readyAt(holder).orElseThrow()));
        }
        return pauses;
    }

    private void begin(RequestPacing turns) {
        if (turns.begin(holder) instanceof Turn.Later later) {
            clock.set(later.at());
            assertThat(turns.begin(holder)).isInstanceOf(Turn.Now.class);
        }
    }

    private RequestPacing turns() {
        return turns(Settings.usual(), 1);
    }

    private RequestPacing turns(Settings settings, long seed) {
        return new RequestPacing(jdbc, vault, pace(settings, seed), clock);
    }

    private static RequestPace pace(Settings settings, long seed) {
        return new RequestPace(settings.properties(), new Random(seed));
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}

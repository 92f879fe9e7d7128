package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.ServiceTest;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.instagram.site.Settings;
import io.vzaimno.sim.instagram.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ModelSessionTests {

    private static final Instant NOON = Instant.parse("2026-10-01T12:03:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionCipher vault;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsTimeAsTheDatabaseDoes(long seed) {
        var clock = new StandingClock(NOON);
        var holder = UUID.randomUUID();
        var databasePace = pace(seed);
        jdbc.sql("DELETE FROM instagram_sessions").update();
        var sessions = new Sessions(jdbc, vault, databasePace, new Budgets(jdbc, databasePace, clock), clock);
        sessions.add("one", Session.parse("1001%3Atoken%3A1").orElseThrow());
        sessions.claim(holder);
        var turns = new RequestPacing(jdbc, vault, databasePace, clock);
        var model = new ModelSession(pace(seed), NOON);
        var random = new Random(seed);

        for (var request = 0; request < 150; request++) {
            var now = clock.instant();
            assertThat(turns.begin(holder)).isInstanceOf(Turn.Now.class);
            model.begin(now);
            var names = random.nextInt(51);
            turns.used(holder, names);
            model.used(names, now);

            var ready = turns.readyAt(holder).orElseThrow();
            assertThat(model.readyAt(now)).isEqualTo(ready);
            clock.advance(Duration.between(now, ready).plusSeconds(random.nextInt(10)));
        }
    }

    private static RequestPace pace(long seed) {
        return new RequestPace(Settings.usual().properties(), new Random(seed));
    }
}

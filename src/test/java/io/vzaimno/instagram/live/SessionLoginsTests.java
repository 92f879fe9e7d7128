package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.vzaimno.TestDatabase;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.sim.instagram.Door;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.SimSession;
import io.vzaimno.sim.instagram.Trouble;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(properties = "db-scheduler.polling-interval=200ms")
@RecordApplicationEvents
@ContextConfiguration(initializers = {TestDatabase.class, SessionLoginsTests.Address.class})
class SessionLoginsTests {

    private static final InstagramSimulator INSTAGRAM = InstagramSimulator.start();
    private static final Optional<String> LABEL = Optional.of("reader");

    @Autowired
    SessionLogins logins;

    @Autowired
    Sessions sessions;

    @Autowired
    RequestPacing turns;

    @Autowired
    SourceWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void empty() {
        INSTAGRAM.calm();
        jdbc.sql("DELETE FROM instagram_sessions").update();
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_name = 'instagram-session-name'")
                .update();
        jdbc.sql("DELETE FROM instagram_doors").update();
        jdbc.sql("UPDATE instagram_pool SET usable = false").update();
    }

    @Test
    void addsALoginThatInstagramAnswers() {
        var trial = logins.add(Optional.empty(), session(INSTAGRAM.login("vera.views")));

        var added = ((LoginTest.Passed) trial).session();
        assertThat(added.state()).isEqualTo(SessionState.ACTIVE);
        assertThat(added.nextRequestAt()).isAfter(clock.instant());
        assertThat(logins.list()).containsExactly(added);
        assertThat(INSTAGRAM.traffic().names(Door.LISTS)).hasSize(1);
        assertThat(events.stream(PoolRefilled.class)).hasSize(1);
    }

    @Test
    void callsALoginByItsNameOnceThatIsKnown() {
        logins.add(Optional.empty(), session(INSTAGRAM.login("vera.views")));
        assertThat(logins.list()).extracting(PooledSession::label).first(STRING).startsWith("account ");

        await().untilAsserted(() -> {
            letPausesPass();
            assertThat(logins.list()).extracting(PooledSession::label).containsExactly("vera.views");
        });
        assertThat(INSTAGRAM.traffic().byDoor()).isEqualTo(Map.of(Door.LISTS, 1L, Door.HOME, 1L, Door.DOCUMENT, 1L));
    }

    @Test
    void takesNoTurnForANameThatIsKnown() {
        logins.add(Optional.empty(), session(INSTAGRAM.login("vera.views")));

        awaitTheEndOfNaming();

        var introduced = logins.list().getFirst();
        assertThat(introduced.label()).isEqualTo("vera.views");
        assertThat(introduced.requests()).isEqualTo(2);
    }

    @Test
    void asksForTheNameAgainWhereTheAnswerBreaksOff() {
        INSTAGRAM.when(Matching.door(Door.DOCUMENT).once()).then(Trouble.E19);

        logins.add(Optional.empty(), session(INSTAGRAM.login("vera.views")));
        awaitTheEndOfNaming();

        assertThat(logins.list().getFirst().label()).isEqualTo("vera.views");
    }

    @Test
    void keepsALabelThatWasGiven() {
        logins.add(LABEL, session(INSTAGRAM.login("vera.views")));

        await().untilAsserted(() -> {
            letPausesPass();
            assertThat(INSTAGRAM.traffic().byDoor()).containsEntry(Door.DOCUMENT, 1L);
        });

        assertThat(logins.list()).extracting(PooledSession::label).containsExactly("reader");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"E1", "E2", "E3", "E6", "E7", "E8", "E9", "E13", "E14", "E16", "E19"})
    void addsNoLoginThatInstagramRefuses(Trouble trouble) {
        INSTAGRAM.when(Matching.any()).then(trouble);

        var trial = logins.add(LABEL, session(INSTAGRAM.login("vera.views")));

        assertThat(trial).isInstanceOf(LoginTest.Failed.class);
        assertThat(logins.list()).isEmpty();
        assertThat(events.stream(PoolRefilled.class)).isEmpty();
    }

    @Test
    void aRefusedLoginLeavesTheOldOneAsItWas() {
        var old = session(INSTAGRAM.login("vera.views"));
        sessions.add("old", old);
        var revoked = INSTAGRAM.login("vera.views");
        revoked.revoke();

        assertThat(logins.add(LABEL, session(revoked))).isInstanceOf(LoginTest.Failed.class);

        var holder = UUID.randomUUID();
        sessions.claim(holder);
        letPausesPass();
        assertThat(logins.list()).extracting(PooledSession::label).containsExactly("old");
        assertThat(((Turn.Now) turns.begin(holder)).session()).isEqualTo(old);
    }

    @Test
    void keepsWhatInstagramRenewsDuringTheTest() {
        var login = INSTAGRAM.login("vera.views");
        var given = session(login);
        login.renew();

        logins.add(LABEL, given);

        await().untilAsserted(() -> {
            letPausesPass();
            assertThat(logins.test(onlyId())).isInstanceOf(LoginTest.Passed.class);
        });
        assertThat(sessions.addOnce("configured", given)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEEDS_LOGIN", "CHALLENGED"})
    void aSessionThatIsAnsweredAgainServesAgain(String waiting) {
        var id = sessions.add("old", session(INSTAGRAM.login("vera.views")));
        jdbc.sql("UPDATE instagram_sessions SET state = :state, last_error = 'checkpoint_required'")
                .param("state", waiting)
                .update();

        var trial = (LoginTest.Passed) logins.test(id);

        assertThat(trial.session().state()).isEqualTo(SessionState.ACTIVE);
        assertThat(trial.session().lastError()).isEmpty();
        assertThat(events.stream(PoolRefilled.class)).hasSize(1);
    }

    @Test
    void aTestDoesNotOverruleTheOperator() {
        var id = sessions.add("old", session(INSTAGRAM.login("vera.views")));
        sessions.disable(id);

        assertThat(((LoginTest.Passed) logins.test(id)).session().state()).isEqualTo(SessionState.DISABLED);
    }

    @ParameterizedTest
    @CsvSource({
        "E1,NEEDS_LOGIN", "E2,NEEDS_LOGIN", "E6,CHALLENGED", "E7,CHALLENGED", "E13,NEEDS_LOGIN", "E14,CHALLENGED",
        "E3,COOLING", "E5,COOLING", "E8,COOLING", "E9,ACTIVE", "E16,ACTIVE", "E19,ACTIVE"
    })
    void aRefusalCountsAsIfACheckHadAsked(Trouble trouble, SessionState state) {
        var id = sessions.add("old", session(INSTAGRAM.login("vera.views")));
        INSTAGRAM.when(Matching.any()).then(trouble);

        assertThat(logins.test(id)).isInstanceOf(LoginTest.Failed.class);

        assertThat(logins.list()).extracting(PooledSession::state).containsExactly(state);
    }

    @Test
    void theLossOfASessionAndOfThePoolAreToldOnce() {
        var login = INSTAGRAM.login("vera.views");
        var id = sessions.add("old", session(login));
        watch.look();
        login.revoke();

        logins.test(id);
        letPausesPass();
        logins.test(id);

        assertThat(events.stream(SessionLost.class)).hasSize(1);
        assertThat(events.stream(PoolEmptied.class)).hasSize(1);
        logins.remove(id);
        assertThat(events.stream(PoolEmptied.class)).hasSize(1);
    }

    @Test
    void waitsItsTurnAlsoWhereACheckIsServed() {
        var login = INSTAGRAM.login("vera.views");
        var id = sessions.add("busy", session(login));
        var holder = UUID.randomUUID();
        sessions.claim(holder);
        turns.begin(holder);

        var readyAt = turns.readyAt(holder).orElseThrow();

        assertThat(logins.test(id)).isEqualTo(new LoginTest.NotYet(readyAt));
        assertThat(logins.add(LABEL, session(login))).isEqualTo(new LoginTest.NotYet(readyAt));
        assertThat(INSTAGRAM.traffic().requests()).isEmpty();
        letPausesPass();
        assertThat(logins.test(id)).isInstanceOf(LoginTest.Passed.class);
        assertThat(turns.begin(holder)).isInstanceOf(Turn.Later.class);
        assertThat(sessions.claim(holder)).map(PooledSession::id).contains(id);
    }

    @Test
    void knowsNoOther() {
        assertThat(logins.test(0)).isEqualTo(new LoginTest.NoSuchSession());
        assertThat(logins.remove(0)).isFalse();
    }

    private long onlyId() {
        return logins.list().getFirst().id();
    }

    private void awaitTheEndOfNaming() {
        await().until(() -> {
            letPausesPass();
            return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'instagram-session-name'")
                            .query(Integer.class)
                            .single()
                    == 0;
        });
    }

    private void letPausesPass() {
        jdbc.sql("UPDATE instagram_sessions SET next_request_at = created_at").update();
    }

    private static Session session(SimSession login) {
        return Session.parse(login.id()).orElseThrow();
    }

    static class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("INSTAGRAM_BASE_URL=" + INSTAGRAM.url()).applyTo(context);
        }
    }
}

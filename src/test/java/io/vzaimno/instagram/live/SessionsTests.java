package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vzaimno.ServiceTest;
import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SessionsTests {

    private final UUID holder = UUID.randomUUID();

    @Autowired
    Sessions sessions;

    @Autowired
    RequestPacing turns;

    @Autowired
    SessionFailures setbacks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("DELETE FROM instagram_sessions").update();
    }

    @Test
    void keepsTheCookiesToItself() {
        sessions.add("first", session(1, "TopSecretToken"));

        var stored = jdbc.sql("SELECT instagram_sessions::text FROM instagram_sessions")
                .query(String.class)
                .single();
        assertThat(stored).contains("first").doesNotContain("TopSecretToken");
        assertThat(sessions.list().toString()).contains("first").doesNotContain("TopSecretToken");
        sessions.claim(holder);
        assertThat(((Turn.Now) turns.begin(holder)).session()).isEqualTo(session(1, "TopSecretToken"));
    }

    @Test
    void servesOneHolderWithOneSession() {
        sessions.add("one", session(1, "a"));
        sessions.add("two", session(2, "b"));

        var given = sessions.claim(holder).orElseThrow();

        assertThat(sessions.claim(holder)).map(PooledSession::id).contains(given.id());
        assertThat(sessions.claim(UUID.randomUUID())).map(PooledSession::id).isNotEqualTo(Optional.of(given.id()));
        assertThat(sessions.claim(UUID.randomUUID())).isEmpty();
        sessions.release(holder);
        assertThat(sessions.claim(UUID.randomUUID())).map(PooledSession::id).contains(given.id());
    }

    @Test
    void ofManyWhoClaimAtOnceNoTwoGetTheSameSession() throws Exception {
        IntStream.range(1, 9).forEach(number -> sessions.add("session " + number, session(number, "a")));
        var holders = IntStream.range(0, 40).mapToObj(_ -> UUID.randomUUID()).toList();

        var claimed = atOnce(holders.stream()
                .map(each -> (Callable<Optional<PooledSession>>) () -> sessions.claim(each))
                .toList());

        assertThat(claimed.stream().flatMap(Optional::stream).map(PooledSession::id))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoClaimsManyTimesAtOnceGetsOneSession() throws Exception {
        IntStream.range(1, 9).forEach(number -> sessions.add("session " + number, session(number, "a")));

        var claimed = atOnce(Collections.nCopies(20, (Callable<Optional<PooledSession>>) () -> sessions.claim(holder)));

        assertThat(claimed.stream()
                        .map(Optional::orElseThrow)
                        .map(PooledSession::id)
                        .distinct())
                .hasSize(1);
        assertThat(sessions.available()).isEqualTo(new Availability(7, 1));
    }

    @Test
    void aTurnIsTakenOnceHoweverManyTry() throws Exception {
        sessions.add("one", session(1, "a"));
        sessions.claim(holder);

        var begun = atOnce(Collections.nCopies(20, (Callable<Turn>) () -> turns.begin(holder)));

        assertThat(begun).filteredOn(Turn.Now.class::isInstance).hasSize(1);
        assertThat(begun).filteredOn(Turn.Later.class::isInstance).hasSize(19);
    }

    @Test
    void givesOutASessionOnlyForWhatItsDayHasRoomFor() {
        sessions.add("busy", session(1, "a"));
        sessions.claim(holder);
        turns.used(holder, 1_500);
        sessions.release(holder);

        assertThat(sessions.claim(holder, 451)).isEmpty();
        assertThat(sessions.readyFor(451))
                .allMatch(ready -> ready.isAfter(Instant.now().plus(Duration.ofHours(23))));
        assertThat(sessions.readyFor(450))
                .allMatch(ready -> ready.isBefore(Instant.now().plus(Duration.ofHours(2))));
        assertThat(sessions.claim(holder, 450)).isPresent();
    }

    @Test
    void givesAnythingToASessionThatHasReadNothing() {
        sessions.add("fresh", session(1, "a"));

        assertThat(sessions.claim(holder, 100_000)).isPresent();
    }

    @Test
    void prefersTheSessionThatHasReadLeast() {
        var busy = sessions.add("busy", session(1, "a"));
        var idle = sessions.add("idle", session(2, "b"));
        sessions.claim(holder);
        turns.used(holder, 500);
        sessions.release(holder);

        assertThat(sessions.claim(holder)).map(PooledSession::id).contains(idle);
        assertThat(sessions.list()).extracting(PooledSession::id).containsExactly(busy, idle);
        assertThat(sessions.list().getFirst().namesToday()).isEqualTo(500);
    }

    @Test
    void tellsWhetherAnybodyCanBeServed() {
        assertThat(sessions.available().isNone()).isTrue();

        var id = sessions.add("one", session(1, "a"));
        assertThat(sessions.available()).isEqualTo(new Availability(1, 0));

        sessions.claim(holder);
        assertThat(sessions.available()).isEqualTo(new Availability(0, 1));

        setbacks.blocked(holder, "feedback_required");
        assertThat(sessions.available()).isEqualTo(new Availability(0, 1));

        sessions.disable(id);
        assertThat(sessions.available().isNone()).isTrue();
        assertThat(sessions.claim(holder)).isEmpty();
    }

    @Test
    void aNewLoginRevivesASession() {
        var id = sessions.add("one", session(1, "a"));
        sessions.claim(holder);
        setbacks.needsLogin(holder, "login_required");
        assertThat(sessions.claim(holder)).isEmpty();

        var again = sessions.add("one", session(1, "b"));

        assertThat(again).isEqualTo(id);
        assertThat(sessions.claim(holder)).isPresent();
        assertThat(((Turn.Now) turns.begin(holder)).session()).isEqualTo(session(1, "b"));
    }

    @Test
    void theConfiguredLoginIsAddedOnceUnlessItChanges() {
        assertThat(sessions.addOnce("configured", session(1, "a"))).isTrue();
        sessions.claim(holder);
        sessions.renew(session(1, "a"), session(1, "renewed"));
        setbacks.needsLogin(holder, "login_required");

        assertThat(sessions.addOnce("configured", session(1, "a"))).isFalse();
        assertThat(sessions.list()).extracting(PooledSession::state).containsExactly(SessionState.NEEDS_LOGIN);
        assertThat(sessions.addOnce("configured", session(1, "b"))).isTrue();
        assertThat(sessions.list()).extracting(PooledSession::state).containsExactly(SessionState.ACTIVE);
    }

    @Test
    void theStartAddsTheConfiguredLogin() {
        new FirstSession(sessions, secrets("1001%3Atoken%3A1")).afterSingletonsInstantiated();
        new FirstSession(sessions, secrets("")).afterSingletonsInstantiated();

        assertThat(sessions.list()).extracting(PooledSession::account).containsExactly(new AccountId("1001"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new FirstSession(sessions, secrets("wrong value")).afterSingletonsInstantiated())
                .withMessageContaining("INSTAGRAM_SESSION_ID")
                .withMessageNotContaining("wrong value");
    }

    @Test
    void keepsARenewalButNotOverANewLogin() {
        sessions.add("one", session(1, "a"));
        sessions.claim(holder);

        sessions.renew(session(1, "a"), session(1, "b"));
        sessions.renew(session(1, "a"), session(1, "late"));

        assertThat(((Turn.Now) turns.begin(holder)).session()).isEqualTo(session(1, "b"));
    }

    @Test
    void forgetsARemovedSession() {
        var id = sessions.add("one", session(1, "a"));
        sessions.claim(holder);
        turns.used(holder, 10);

        assertThat(sessions.remove(id)).isTrue();
        assertThat(sessions.remove(id)).isFalse();
        assertThat(turns.begin(holder)).isEqualTo(new Turn.NoSession());
        assertThat(turns.readyAt(holder)).isEmpty();
    }

    @Test
    void refusesToStartWithAnotherKey() {
        sessions.add("one", session(1, "a"));
        sessions.requireReadable();
        jdbc.sql("UPDATE instagram_sessions SET secret = replace(secret, 'v1:', 'v1:0')")
                .update();

        assertThatIllegalStateException()
                .isThrownBy(sessions::requireReadable)
                .withMessageStartingWith("1 Instagram sessions in the database were encrypted with another key. Give")
                .withMessageContaining("SECRET_KEY");
    }

    private static SecretProperties secrets(String sessionId) {
        return new SecretProperties(sessionId, "", Path.of("unused"));
    }

    private static Session session(int account, String token) {
        var pk = String.valueOf(1000 + account);
        return Session.parse(pk + "%3A" + token + "%3A1").orElseThrow();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}

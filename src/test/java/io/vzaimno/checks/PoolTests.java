package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionState;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.sim.instagram.Door;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Trouble;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What targets do to the pool of sessions, and the pool to orders. */
@LiveTest
class PoolTests {

    @Autowired
    LiveWorld world;

    @Autowired
    Sessions sessions;

    @Autowired
    QueueControl line;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void resume() {
        line.resume();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"E9", "E10", "E11", "E23"})
    void aBadTargetNeverCondemnsASession(Trouble trouble) {
        var bad = world.instagram().profile("bad.target").followers(40).following(50);
        world.instagram().profile("good.target").followers(20).following(20);
        for (var list : ListKind.values()) {
            world.instagram().when(Matching.list(list).of(bad)).then(trouble);
        }

        var check = world.over(world.order(world.userWith(1), "bad.target"));

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(sessions.list()).singleElement().satisfies(session -> {
            assertThat(session.state()).isEqualTo(SessionState.ACTIVE);
            assertThat(session.lastError()).isEmpty();
            assertThat(session.holder()).isEmpty();
        });
        assertThat(world.over(world.order(world.userWith(1), "good.target")).status())
                .isEqualTo(CheckStatus.COMPLETED);
    }

    @Test
    void aMissingProfileNeverCondemnsASession() {
        world.instagram().when(Matching.door(Door.WEB_PROFILE_INFO).once()).then(Trouble.E9);

        world.over(world.order(world.userWith(1), "missing.target"));

        assertThat(sessions.list()).extracting(PooledSession::state).containsExactly(SessionState.ACTIVE);
    }

    @Test
    void anotherSessionTakesOverFromOneThatIsThrottledForTheThirdTime() {
        var profile =
                world.instagram().profile("thrice").followers(100).following(80).mutual(60);
        for (var page : new int[] {2, 3, 4}) {
            world.instagram()
                    .when(Matching.list(ListKind.FOLLOWERS).page(page).once())
                    .then(Trouble.E3);
        }
        world.addSession();

        var order = world.order(world.userWith(1), "thrice");
        world.until(order, check -> {
            check.waiting().ifPresent(_ -> world.clock().advance(Duration.ofMinutes(1)));
            return check.status().isOver();
        });

        assertThat(world.nonMutual(world.over(order))).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(sessions.list())
                .extracting(PooledSession::state)
                .containsExactly(SessionState.COOLING, SessionState.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEEDS_LOGIN", "DISABLED"})
    void sellsNothingWhileNoSessionCanServe(String state) {
        var ann = world.userWith(1);
        jdbc.sql("UPDATE instagram_sessions SET state = :state")
                .param("state", state)
                .update();

        assertThat(world.checks().order(ann, new Handle("unread"), Optional.empty()))
                .isEqualTo(new Order.SourceUnavailable(Optional.empty()));
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void sellsWhileAllSessionsCoolDownAndTellsWhenTheyWillServe() {
        world.instagram().profile("patient").followers(20).following(20);
        jdbc.sql("UPDATE instagram_sessions SET cooling_until = :until")
                .param("until", OffsetDateTime.now(world.clock()).plusHours(4))
                .update();

        var order = world.order(world.userWith(1), "patient");

        assertThat(world.checks().find(order).orElseThrow().left().orElseThrow())
                .isGreaterThan(Duration.ofHours(4));
        world.clock().advance(Duration.ofHours(4));
        assertThat(world.over(order).status()).isEqualTo(CheckStatus.COMPLETED);
    }

    @Test
    void promisesNothingToThoseInLineOnceNoSessionCanServe() {
        line.pause();
        var order = world.order(world.userWith(1), "stranded");
        assertThat(world.checks().find(order).orElseThrow().left()).isPresent();

        var somebody = UUID.randomUUID();
        sessions.claim(somebody);
        assertThat(world.checks().find(order).orElseThrow().lacksAccess()).isFalse();
        sessions.release(somebody);

        jdbc.sql("UPDATE instagram_sessions SET state = 'NEEDS_LOGIN'").update();

        var stranded = world.checks().find(order).orElseThrow();
        assertThat(stranded.left()).isEmpty();
        assertThat(stranded.lacksAccess()).isTrue();
        line.cancel(order);
    }

    @Test
    void ofOneUserOnlySoManyWait() {
        line.pause();
        var ann = world.userWith(54);
        var waiting = IntStream.range(0, 50)
                .mapToObj(number -> world.order(ann, "waiting" + number))
                .toList();

        assertThat(world.checks().order(ann, new Handle("waiting50"), Optional.empty()))
                .isEqualTo(new Order.TooManyQueued(50));
        assertThat(world.balance(ann)).isEqualTo(4);
        line.cancel(waiting.getFirst());
        assertThat(world.checks().order(ann, new Handle("waiting50"), Optional.empty()))
                .isInstanceOf(Order.Placed.class);
        world.checks().inLine(100, 0).forEach(check -> line.cancel(check.id()));
    }

    @Test
    void whatARequestBringsAfterItsCheckWasCancelledIsNotWritten() {
        world.instagram().profile("stopped").followers(100).following(80);
        var ann = world.userWith(1);
        world.instagram()
                .when(Matching.list(ListKind.FOLLOWING).page(2).once())
                .first(() -> line.cancel(
                        world.checks().of(ann, 1, 0).checks().getFirst().id()));

        var check = world.over(world.order(ann, "stopped"));

        assertThat(check.status()).isEqualTo(CheckStatus.CANCELLED);
        assertThat(check.refunded()).isTrue();
        assertThat(world.balance(ann)).isOne();
        world.instagram().profile("next.one").followers(20).following(20);
        assertThat(world.over(world.order(ann, "next.one")).status()).isEqualTo(CheckStatus.COMPLETED);
        assertThat(world.checks().find(check.id())).contains(check);
        assertThat(world.instagram().traffic().overlaps()).isEmpty();
    }
}

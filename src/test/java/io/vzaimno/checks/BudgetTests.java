package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.TestDatabase;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.sim.instagram.SimProfile;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of checks when sessions have read as much as they may: sixty names a day. */
@SpringBootTest(
        properties = {
            "INSTAGRAM_BASE_URL=http://127.0.0.1:9",
            "INSTAGRAM_DELAY_MIN=0s",
            "INSTAGRAM_DELAY_MAX=0s",
            "INSTAGRAM_DAILY_NAMES=60",
            "INSTAGRAM_PAGE_SIZE=20",
            "QUEUE_PROCESSING_INTERVAL=1"
        })
@ContextConfiguration(initializers = {TestDatabase.class, LiveWorld.Address.class})
@Import({LiveWorld.class, LiveWorld.Time.class})
@ResourceLock("live checks")
class BudgetTests {

    private static final String LARGE = "two.lists";

    @Autowired
    LiveWorld world;

    @Autowired
    Sessions sessions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void aCheckTooLargeForOneDayReadsItsSecondListThroughAnotherSession() {
        var target = largeProfile();
        world.addSession();
        var began = world.clock().instant();

        var check = world.over(world.order(world.userWith(1), LARGE));

        assertThat(world.nonMutual(check)).containsExactlyElementsOf(target.notFollowingBack());
        assertThat(Duration.between(began, world.clock().instant())).isLessThan(Duration.ofHours(1));
        assertThat(sessions.list()).extracting(PooledSession::namesToday).containsExactly(48, 50);
    }

    @Test
    void aCheckWaitsInLineForASessionThatCanReadAllOfIt() {
        world.instagram().profile("first.one").followers(20).following(15);
        world.instagram().profile("next.one").followers(20).following(15);
        var ann = world.userWith(2);
        world.over(world.order(ann, "first.one"));
        assertThat(world.checks().preview(ann, new Handle("next.one"))).isInstanceOf(Preview.Feasible.class);

        var next = world.order(ann, "next.one");

        await().during(Duration.ofSeconds(2))
                .until(() -> world.checks().find(next).orElseThrow().status() == CheckStatus.PENDING);
        assertThat(world.checks().line().expectedWait()).isGreaterThan(Duration.ofHours(23));
        world.clock().advance(Duration.ofHours(25));
        assertThat(world.over(next).status()).isEqualTo(CheckStatus.COMPLETED);
    }

    @Test
    void aCheckForWhichTheSessionsDoNotSufficeIsRefusedBeforeItIsPaidFor() {
        largeProfile();
        var ann = world.userWith(1);

        assertThat(world.checks().preview(ann, new Handle(LARGE)))
                .isEqualTo(new Preview.Infeasible(FailReason.TOO_LARGE));
        assertThat(world.checks().order(ann, new Handle(LARGE), Optional.empty()))
                .isEqualTo(new Order.Unreadable(FailReason.TOO_LARGE));
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void aCheckForWhichTheSessionsDoNotSufficeEndsAtOnceIfNobodyKnewItsSize() {
        largeProfile();
        var ann = world.userWith(1);
        var began = world.clock().instant();

        var check = world.over(world.order(ann, LARGE));

        assertThat(check.failure().map(Failure::reason)).contains(FailReason.TOO_LARGE);
        assertThat(Duration.between(began, world.clock().instant())).isLessThan(Duration.ofHours(1));
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void aCheckBetweenItsListsGoesOnWithWhateverSessionIsFreeFirst() {
        var target = largeProfile();
        world.addSession();
        var somebody = UUID.randomUUID();
        sessions.claim(somebody);
        var began = world.clock().instant();
        var check = world.order(world.userWith(1), LARGE);
        world.until(check, found -> found.waiting().isPresent());

        sessions.release(somebody);

        assertThat(world.nonMutual(world.over(check))).containsExactlyElementsOf(target.notFollowingBack());
        assertThat(Duration.between(began, world.clock().instant())).isLessThan(Duration.ofHours(1));
    }

    /** Each of its lists is a day of a session, almost. */
    private SimProfile largeProfile() {
        return world.instagram().profile(LARGE).followers(50).following(48).mutual(30);
    }
}

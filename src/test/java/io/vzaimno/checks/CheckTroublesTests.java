package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Quirk;
import io.vzaimno.sim.instagram.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LiveTest
class CheckTroublesTests {

    @Autowired
    LiveWorld world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void aCursorThatIsRefusedCostsOneMoreReading() {
        var profile = world.instagram()
                .profile("forgetful")
                .followers(100)
                .following(90)
                .mutual(70);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS).page(3).once()).then(Quirk.P15);

        var check = world.over(world.order(world.userWith(1), "forgetful"));

        assertThat(world.nonMutual(check)).containsExactlyElementsOf(profile.notFollowingBack());
    }

    @Test
    void waitsWithItsCursorWhileTheSessionCoolsDown() {
        var profile =
                world.instagram().profile("busy").followers(100).following(80).mutual(60);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS).page(3).once()).then(Trouble.E3);

        var order = world.order(world.userWith(1), "busy");

        var waiting = world.until(order, check -> check.waiting().isPresent())
                .waiting()
                .orElseThrow();
        assertThat(waiting.reason()).isEqualTo(WaitReason.THROTTLED);
        assertThat(Duration.between(world.clock().instant(), waiting.until()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        var asked = world.instagram().traffic().requests().size();

        world.clock().advance(Duration.ofMinutes(15));

        assertThat(world.nonMutual(world.over(order))).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(asked).isLessThan(world.instagram().traffic().requests().size());
        assertThat(world.instagram().traffic().requests()).hasSizeLessThan(20);
    }

    @Test
    void anotherSessionGoesOnWhenOneDies() {
        var profile = world.instagram()
                .profile("handover")
                .followers(100)
                .following(80)
                .mutual(60);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS).page(3).once()).then(Trouble.E7);

        var order = world.order(world.userWith(1), "handover");
        var waiting = world.until(order, check -> check.waiting().isPresent())
                .waiting()
                .orElseThrow();
        assertThat(waiting.reason()).isEqualTo(WaitReason.NO_SESSION);
        world.addSession();
        world.clock().advance(Duration.ofMinutes(1));

        assertThat(world.nonMutual(world.over(order))).containsExactlyElementsOf(profile.notFollowingBack());
    }

    @Test
    void failsWithARefundWhenItHasWaitedTooLong() {
        world.instagram().profile("never").followers(100).following(80);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS)).then(Trouble.E19);
        world.instagram().when(Matching.list(ListKind.FOLLOWING)).then(Trouble.E19);
        var ann = world.userWith(1);

        var order = world.order(ann, "never");
        world.until(order, check -> check.waiting().isPresent());
        world.clock().advance(Duration.ofHours(12));

        assertThat(world.over(order).failure().orElseThrow().reason()).isEqualTo(FailReason.TIMED_OUT);
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void aCheckInLineCanBeCancelledAndIsGivenBack() {
        world.instagram().profile("first").followers(40).following(40);
        world.instagram().when(Matching.list(ListKind.FOLLOWERS)).then(Trouble.E3);
        world.instagram().when(Matching.list(ListKind.FOLLOWING)).then(Trouble.E3);
        var running = world.order(world.userWith(1), "first");
        world.until(running, check -> check.waiting().isPresent());
        var ann = world.userWith(1);

        var waiting = world.order(ann, "second");

        assertThat(world.checks().find(waiting).orElseThrow().place()).hasValue(1);
        assertThat(world.checks().cancel(waiting)).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(world.checks().cancel(waiting)).isEqualTo(new Cancellation.TooLate(CheckStatus.CANCELLED));
        assertThat(world.checks().cancel(running)).isEqualTo(new Cancellation.TooLate(CheckStatus.PROCESSING));
        assertThat(world.balance(ann)).isOne();
        world.instagram().calm();
        world.clock().advance(Duration.ofMinutes(15));
        world.over(running);
    }

    @Test
    void ordersTheSameTargetOnceAtATime() {
        world.instagram().profile("twice").followers(20).following(20);
        var ann = world.userWith(2);
        var first = world.order(ann, "twice");

        var second = world.checks().order(ann, new Handle("twice"), Optional.empty());

        assertThat(second).isIn(new Order.AlreadyRunning(first));
        assertThat(world.balance(ann)).isOne();
        world.over(first);
    }

    @Test
    void manyOrdersAtOnceBuyAsManyChecksAsThereAreAndRunOneAtATime() throws Exception {
        IntStream.range(0, 12)
                .forEach(number ->
                        world.instagram().profile("race" + number).followers(15).following(15));
        var ann = world.userWith(3);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = threads
                    .invokeAll(IntStream.range(0, 12)
                            .mapToObj(number -> (Callable<Order>) () -> world.checks()
                                    .order(ann, new Handle("race" + number), Optional.of("race" + number)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(orders).filteredOn(Order.Placed.class::isInstance).hasSize(3);
            orders.stream()
                    .filter(Order.Placed.class::isInstance)
                    .forEach(order -> world.over(((Order.Placed) order).check().id()));
        }
        assertThat(world.balance(ann)).isZero();
        assertThat(world.instagram().traffic().overlaps()).isEmpty();
    }

    @Test
    void aSessionThatIsLoggedOutLeavesThePoolAndOneThatIsThrottledStays() {
        world.instagram().profile("doubt").followers(100).following(80);
        world.instagram().when(Matching.list(ListKind.FOLLOWING).page(2).once()).then(Trouble.E2);

        var throttled = world.until(
                world.order(world.userWith(1), "doubt"),
                check -> check.waiting().isPresent());
        assertThat(throttled.waiting().orElseThrow().reason()).isEqualTo(WaitReason.THROTTLED);

        world.instagram().when(Matching.any()).then(Trouble.E2);
        world.clock().advance(Duration.ofMinutes(15));
        var loggedOut = world.until(
                throttled.id(),
                check -> check.waiting()
                        .filter(waiting -> waiting.reason() == WaitReason.NO_SESSION)
                        .isPresent());
        world.begin();
        world.clock().advance(Duration.ofMinutes(1));
        assertThat(world.over(loggedOut.id()).status()).isEqualTo(CheckStatus.COMPLETED);
    }
}

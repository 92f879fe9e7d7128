package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.DoorOpened;
import io.vzaimno.instagram.live.DoorShut;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.instagram.live.SourceOpened;
import io.vzaimno.instagram.live.SourceShut;
import io.vzaimno.instagram.live.SourceState;
import io.vzaimno.sim.instagram.Closing;
import io.vzaimno.sim.instagram.Door;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service does when Instagram shows accounts to no session any more, and when it shows them again. */
@LiveTest
class SourceTests {

    private static final List<Door> NAMES = List.of(Door.PAGE, Door.TYPEAHEAD, Door.WEB_PROFILE_INFO);
    private static final AtomicLong NUMBERS = new AtomicLong();

    @Autowired
    LiveWorld world;

    @Autowired
    Source source;

    @Autowired
    SourceAlarms alarms;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
        alarms.clear();
    }

    @AfterEach
    void end() {
        world.begin();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND_PAGE", "FEEDBACK_REQUIRED", "VERIFICATION_PAGE", "LOGIN_REDIRECT"})
    void sellsNothingThatItCannotLookUp(Closing closing) {
        NAMES.forEach(door -> world.instagram().doors().shut(door, closing));
        var ann = world.userWith(1);
        var name = profile();

        assertThat(world.checks().preview(ann, new Handle(name))).isInstanceOf(Preview.SourceShut.class);

        var order = (Order.SourceUnavailable) world.checks().order(ann, new Handle(name), Optional.empty());
        assertThat(order.retryAt()).contains(source.nextProbeAt().orElseThrow());
        assertThat(world.balance(ann)).isOne();
        assertThat(source.health().state()).isEqualTo(SourceState.SHUT);
        assertThat(alarms.heard()).filteredOn(SourceShut.class::isInstance).hasSize(1);
    }

    @Test
    void asksForNoCustomerAtShutDoorsAndTriesThemWithTheSessionsOwnAccount() {
        shutNames();
        world.instagram().traffic().clear();
        world.clock().advance(Duration.ofMinutes(16));
        await().untilAsserted(() -> {
            world.clock().advance(Duration.ofSeconds(30));
            assertThat(NAMES)
                    .allSatisfy(door ->
                            assertThat(world.instagram().traffic().asked(door)).isNotEmpty());
        });

        assertThat(world.instagram().traffic().strangersAtShutDoors()).isEmpty();
        assertThat(alarms.heard()).filteredOn(SourceShut.class::isInstance).hasSize(1);
        assertThat(alarms.heard()).noneMatch(SourceOpened.class::isInstance);
    }

    @Test
    void sellsAgainOnceAProbeFindsADoorOpen() {
        shutNames();
        world.instagram().doors().open(Door.PAGE);

        awaitState(SourceState.DEGRADED);

        var ann = world.userWith(1);
        assertThat(world.checks().preview(ann, new Handle(profile()))).isInstanceOf(Preview.Feasible.class);
        assertThat(alarms.heard()).filteredOn(SourceOpened.class::isInstance).hasSize(1);
    }

    @Test
    void keepsWhatWasPaidForUntilTheSourceOpens() {
        var ann = world.userWith(1);
        var waiting = waiting(ann);
        await().during(Duration.ofMillis(300)).until(() -> isPending(waiting));

        world.instagram().doors().open(Door.PAGE);
        awaitState(SourceState.DEGRADED);

        assertThat(world.over(waiting).status()).isEqualTo(CheckStatus.COMPLETED);
    }

    @Test
    void returnsWhatWaitedTooLong() {
        var ann = world.userWith(1);
        var waiting = waiting(ann);

        world.clock().advance(Duration.ofHours(13));

        var over = world.over(waiting);
        assertThat(over.failure().orElseThrow().reason()).isEqualTo(FailReason.TIMED_OUT);
        assertThat(world.balance(ann)).isOne();
    }

    @Test
    void goesOnReadingAccountsThatItKnowsWhileNoDoorTakesNames() {
        var name = profile();
        var ann = world.userWith(2);
        world.over(world.order(ann, name));
        world.clock().advance(Duration.ofDays(2));
        shutNames();

        assertThat(world.over(world.order(ann, name)).status()).isEqualTo(CheckStatus.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND_PAGE", "FAIL_WITH_USERS", "SHELL", "SERVER_ERROR", "NEW_FORMAT"})
    void waitsWhileTheListsAreShutAndTellsNoAccountMissing(Closing closing) {
        var name = profile();
        var ann = world.userWith(1);
        world.instagram().doors().shutFrom(Door.LISTS, closing, 2);

        var check = world.order(ann, name);
        world.until(check, found -> found.waiting().isPresent());
        world.instagram().doors().open(Door.LISTS);
        awaitState(SourceState.OPEN);
        world.clock().advance(Duration.ofMinutes(20));

        assertThat(world.over(check).status()).isEqualTo(CheckStatus.COMPLETED);
    }

    @Test
    void tellsOfOneDoorOnceThatItIsShutAndThatItIsOpen() {
        world.instagram().doors().shut(Door.PAGE, Closing.FEEDBACK_REQUIRED);
        var ann = world.userWith(1);
        assertThat(world.checks().preview(ann, new Handle(profile()))).isInstanceOf(Preview.Feasible.class);
        assertThat(alarms.heard()).hasSize(1).first().isInstanceOf(DoorShut.class);

        world.instagram().doors().open(Door.PAGE);
        awaitState(SourceState.OPEN);

        assertThat(alarms.heard()).hasSize(2).last().isInstanceOf(DoorOpened.class);
    }

    /** Has the service find out that no door takes names. */
    private void shutNames() {
        NAMES.forEach(door -> world.instagram().doors().shut(door, Closing.NOT_FOUND_PAGE));
        world.checks().preview(world.userWith(1), new Handle(profile()));
        assertThat(source.state()).isEqualTo(SourceState.SHUT);
    }

    private String profile() {
        var name = "source.tests." + NUMBERS.incrementAndGet();
        world.instagram().profile(name).followers(12).following(12).mutual(6);
        return name;
    }

    /** A check that was paid for before the source was shut. */
    private CheckId waiting(UserId user) {
        jdbc.sql("UPDATE check_admission SET paused = true").update();
        var check = world.order(user, profile());
        shutNames();
        jdbc.sql("UPDATE check_admission SET paused = false").update();
        return check;
    }

    private boolean isPending(CheckId check) {
        return world.checks().find(check).orElseThrow().status() == CheckStatus.PENDING;
    }

    private void awaitState(SourceState state) {
        await().untilAsserted(() -> {
            world.clock().advance(Duration.ofMinutes(1));
            assertThat(source.state()).isEqualTo(state);
        });
    }
}

package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.TestDatabase;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.Session;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Quirk;
import io.vzaimno.sim.instagram.SimSession;
import io.vzaimno.sim.instagram.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        properties = {
            "INSTAGRAM_DELAY_MIN=0s",
            "INSTAGRAM_DELAY_MAX=0s",
            "INSTAGRAM_DAILY_NAMES=0",
            "INSTAGRAM_SITTING_NAMES=1000000",
            "INSTAGRAM_MAX_LIST=2000"
        })
@ContextConfiguration(initializers = TestDatabase.class)
class LiveCheckTests {

    private static final AtomicLong USERS = new AtomicLong(9000);
    private static final InstagramSimulator INSTAGRAM = InstagramSimulator.start();

    @Autowired
    Accounts accounts;

    @Autowired
    Checks checks;

    @Autowired
    Sessions sessions;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SimSession login = INSTAGRAM.login("viewer.one");

    @DynamicPropertySource
    static void world(DynamicPropertyRegistry settings) {
        settings.add("INSTAGRAM_BASE_URL", INSTAGRAM::url);
    }

    @BeforeEach
    void addSession() {
        sessions.list().forEach(session -> sessions.remove(session.id()));
        login = INSTAGRAM.login("viewer" + USERS.incrementAndGet());
        sessions.add("first", Session.parse(login.id()).orElseThrow());
        INSTAGRAM.traffic().clear();
    }

    @AfterEach
    void calm() {
        INSTAGRAM.calm();
    }

    @Test
    void findsThoseWhoDoNotFollowBack() {
        var profile = INSTAGRAM.profile("mila").followers(130).following(120).mutual(80);
        var ann = userWith(1);

        var check = over(order(ann, "mila"));

        assertThat(check.status()).isEqualTo(CheckStatus.COMPLETED);
        assertThat(check.totals()).contains(new Totals(130, 120, 40, 80, 50));
        assertThat(nonMutual(check)).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(stored(check)).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(check.progress()).isEqualTo(100);
        assertThat(balance(ann)).isZero();
        assertThat(INSTAGRAM.traffic().overlaps()).isEmpty();
    }

    @Test
    void readsNoListThatIsDeclaredEmpty() {
        INSTAGRAM.profile("lone").followers(0).following(12).mutual(0);

        var check = over(order(userWith(1), "lone"));

        assertThat(check.totals()).contains(new Totals(0, 12, 12, 0, 0));
        assertThat(INSTAGRAM.traffic().requests())
                .noneMatch(seen -> seen.toString().contains("/followers"));
    }

    @ParameterizedTest
    @CsvSource({"nobody.here,NO_SUCH_ACCOUNT", "hidden,PRIVATE_ACCOUNT", "huge,TOO_LARGE", "capped,CAPPED"})
    void givesTheCheckBackWhenItCannotBeDone(String name, FailReason reason) {
        INSTAGRAM.profile("hidden").followers(10).following(10).hidden();
        INSTAGRAM.profile("huge").followers(2001).following(10);
        INSTAGRAM.profile("capped").followers(900).following(10).capped();
        var ann = userWith(1);

        var check = over(order(ann, name));

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.failure().orElseThrow().reason()).isEqualTo(reason);
        assertThat(check.refunded()).isTrue();
        assertThat(balance(ann)).isOne();
        assertThat(stored(check)).isEmpty();
    }

    @Test
    void aListThatStaysShortIsReadTwiceAndNeverCompared() {
        INSTAGRAM.profile("short").followers(60).following(30).declared(ListKind.FOLLOWERS, 90);
        var ann = userWith(1);

        var check = over(order(ann, "short"));

        var failure = check.failure().orElseThrow();
        assertThat(failure.reason()).isEqualTo(FailReason.INCOMPLETE);
        assertThat(failure.followers()).isEqualTo(new Reading(OptionalInt.of(90), 60));
        assertThat(stored(check)).isEmpty();
        assertThat(balance(ann)).isOne();
    }

    @Test
    void whomTheFirstReadingMissesTheSecondFinds() {
        var profile = INSTAGRAM.profile("shifting").followers(100).following(90).mutual(70);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWERS).page(2).once()).then(Quirk.P5);

        var check = over(order(userWith(1), "shifting"));

        assertThat(check.status()).isEqualTo(CheckStatus.COMPLETED);
        assertThat(nonMutual(check)).containsExactlyElementsOf(profile.notFollowingBack());
    }

    @Test
    void aCursorThatIsRefusedCostsOneMoreReading() {
        var profile =
                INSTAGRAM.profile("forgetful").followers(100).following(90).mutual(70);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWERS).page(3).once()).then(Quirk.P15);

        var check = over(order(userWith(1), "forgetful"));

        assertThat(nonMutual(check)).containsExactlyElementsOf(profile.notFollowingBack());
    }

    @Test
    void waitsWithItsCursorWhileTheSessionCoolsDown() {
        var profile = INSTAGRAM.profile("busy").followers(100).following(80).mutual(60);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWERS).page(3).once()).then(Trouble.E3);

        var order = order(userWith(1), "busy");

        var waiting =
                until(order, check -> check.waiting().isPresent()).waiting().orElseThrow();
        assertThat(waiting.reason()).isEqualTo(WaitReason.THROTTLED);
        assertThat(Duration.between(clock.instant(), waiting.until()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        var asked = INSTAGRAM.traffic().requests().size();

        clock.advance(Duration.ofMinutes(15));

        assertThat(nonMutual(over(order))).containsExactlyElementsOf(profile.notFollowingBack());
        assertThat(asked).isLessThan(INSTAGRAM.traffic().requests().size());
        assertThat(INSTAGRAM.traffic().requests()).hasSizeLessThan(20);
    }

    @Test
    void anotherSessionGoesOnWhenOneDies() {
        var profile = INSTAGRAM.profile("handover").followers(100).following(80).mutual(60);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWERS).page(3).once()).then(Trouble.E7);

        var order = order(userWith(1), "handover");
        var waiting =
                until(order, check -> check.waiting().isPresent()).waiting().orElseThrow();
        assertThat(waiting.reason()).isEqualTo(WaitReason.NO_SESSION);
        sessions.add("second", Session.parse(INSTAGRAM.login("viewer.two").id()).orElseThrow());
        clock.advance(Duration.ofMinutes(1));

        assertThat(nonMutual(over(order))).containsExactlyElementsOf(profile.notFollowingBack());
    }

    @Test
    void failsWithARefundWhenItHasWaitedTooLong() {
        INSTAGRAM.profile("never").followers(100).following(80);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWERS)).then(Trouble.E19);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWING)).then(Trouble.E19);
        var ann = userWith(1);

        var order = order(ann, "never");
        until(order, check -> check.waiting().isPresent());
        clock.advance(Duration.ofHours(12));

        assertThat(over(order).failure().orElseThrow().reason()).isEqualTo(FailReason.TIMED_OUT);
        assertThat(balance(ann)).isOne();
    }

    @Test
    void aCheckInLineCanBeCancelledAndIsGivenBack() {
        INSTAGRAM.profile("first").followers(40).following(40);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWERS)).then(Trouble.E3);
        INSTAGRAM.when(Matching.list(ListKind.FOLLOWING)).then(Trouble.E3);
        var running = order(userWith(1), "first");
        until(running, check -> check.waiting().isPresent());
        var ann = userWith(1);

        var waiting = order(ann, "second");

        assertThat(checks.find(waiting).orElseThrow().place()).hasValue(1);
        assertThat(checks.cancel(waiting)).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(checks.cancel(waiting)).isEqualTo(new Cancellation.TooLate(CheckStatus.CANCELLED));
        assertThat(checks.cancel(running)).isEqualTo(new Cancellation.TooLate(CheckStatus.PROCESSING));
        assertThat(balance(ann)).isOne();
        INSTAGRAM.calm();
        clock.advance(Duration.ofMinutes(15));
        over(running);
    }

    @Test
    void ordersTheSameTargetOnceAtATime() {
        INSTAGRAM.profile("twice").followers(20).following(20);
        var ann = userWith(2);
        var first = order(ann, "twice");

        var second = checks.order(ann, new Handle("twice"), Optional.empty());

        assertThat(second).isIn(new Order.AlreadyRunning(first));
        assertThat(balance(ann)).isOne();
        over(first);
    }

    @Test
    void manyOrdersAtOnceBuyAsManyChecksAsThereAreAndRunOneAtATime() throws Exception {
        IntStream.range(0, 12)
                .forEach(number ->
                        INSTAGRAM.profile("race" + number).followers(15).following(15));
        var ann = userWith(3);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = threads
                    .invokeAll(IntStream.range(0, 12)
                            .mapToObj(number -> (Callable<Order>)
                                    () -> checks.order(ann, new Handle("race" + number), Optional.of("race" + number)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(orders).filteredOn(Order.Placed.class::isInstance).hasSize(3);
            orders.stream()
                    .filter(Order.Placed.class::isInstance)
                    .forEach(order -> over(((Order.Placed) order).check().id()));
        }
        assertThat(balance(ann)).isZero();
        assertThat(INSTAGRAM.traffic().overlaps()).isEmpty();
    }

    private CheckId order(UserId user, String target) {
        return ((Order.Placed) checks.order(user, new Handle(target), Optional.empty()))
                .check()
                .id();
    }

    private Check over(CheckId check) {
        return until(check, found -> found.status().isOver());
    }

    /** Lets short pauses pass until the check is so. */
    private Check until(CheckId check, Predicate<Check> condition) {
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var found = checks.find(check).orElseThrow();
                            if (!condition.test(found)) {
                                clock.advance(Duration.ofMillis(500));
                            }
                            return found;
                        },
                        condition);
    }

    private List<String> nonMutual(Check check) {
        return checks.people(check.id(), Group.NON_MUTUAL, 10_000, 0).orElseThrow().people().stream()
                .map(relation -> relation.person().handle().value())
                .sorted()
                .toList();
    }

    private List<String> stored(Check check) {
        return jdbc.sql("SELECT target_username FROM non_mutual_users WHERE check_id = :check ORDER BY 1")
                .param("check", check.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }

    private UserId userWith(int balance) {
        var user = new UserId(USERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        accounts.credit(user, balance, Posting.of(EntryKind.CORRECTION, "gift:" + user.value(), "gift"));
        return user;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}

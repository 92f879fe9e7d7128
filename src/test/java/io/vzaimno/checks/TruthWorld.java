package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.SettableClock;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.SimProfile;
import io.vzaimno.sim.instagram.SimSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service whose checks are taken step by step by the test itself, with a clock that stands between the steps: a day
 * of pauses takes no time.
 */
class TruthWorld {

    /** Three pages each, so that there is a first, a middle and a last one. */
    static final int PAGE = 20;

    private static final int MOST_STEPS = 500;
    private static final AtomicLong NUMBERS = new AtomicLong(70_000);
    private static final InstagramSimulator INSTAGRAM = InstagramSimulator.start();

    private final Accounts accounts;
    private final Checks checks;
    private final Sessions sessions;
    private final Admission admission;
    private final Stepper stepper;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    TruthWorld(
            Accounts accounts,
            Checks checks,
            Sessions sessions,
            Admission admission,
            Stepper stepper,
            SettableClock clock,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.checks = checks;
        this.sessions = sessions;
        this.admission = admission;
        this.stepper = stepper;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Begins with an Instagram that behaves, two fresh sessions, and a clock that stands. */
    void begin() {
        INSTAGRAM.november().calm();
        jdbc.sql("DELETE FROM instagram_doors").update();
        jdbc.sql("UPDATE instagram_pool SET state = 'OPEN'").update();
        INSTAGRAM.habits().pageSize(ListKind.FOLLOWERS, PAGE).pageSize(ListKind.FOLLOWING, PAGE);
        sessions.list().forEach(session -> sessions.remove(session.id()));
        addSession(INSTAGRAM.login("viewer" + NUMBERS.incrementAndGet()));
        addSession(INSTAGRAM.login("viewer" + NUMBERS.incrementAndGet()));
        clock.stop();
    }

    /** From now on the only session is this. */
    void onlySession(SimSession login) {
        sessions.list().forEach(session -> sessions.remove(session.id()));
        addSession(login);
    }

    private void addSession(SimSession login) {
        sessions.add("a session", Session.parse(login.id()).orElseThrow());
    }

    InstagramSimulator instagram() {
        return INSTAGRAM;
    }

    Checks checks() {
        return checks;
    }

    /** An account that nobody has checked before. */
    SimProfile profile(int followers, int following, int mutual) {
        return INSTAGRAM
                .profile("truth" + NUMBERS.incrementAndGet())
                .followers(followers)
                .following(following)
                .mutual(mutual);
    }

    int balance(UserId user) {
        return accounts.find(user).orElseThrow().balance();
    }

    List<PooledSession> sessions() {
        return sessions.list();
    }

    /** Unlike all that were given before. */
    long number() {
        return NUMBERS.incrementAndGet();
    }

    /** Orders a check for a user who has paid for one, and lets it begin. */
    Check begun(SimProfile target) {
        return begun(target.member().name());
    }

    Check begun(String target) {
        var user = new UserId(NUMBERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, null));
        accounts.credit(user, 1, Posting.of(EntryKind.CORRECTION, "gift:" + user.value(), "gift"));
        var order = checks.order(user, new Handle(target), Optional.empty());
        admission.run();
        return ((Order.Placed) order).check();
    }

    /** Takes all steps of a check, each when it is due. */
    Check over(SimProfile target) {
        return over(target, Patience.WAITS);
    }

    Check over(SimProfile target, Patience patience) {
        return over(begun(target).id(), patience);
    }

    /** Takes what steps are left. */
    Check over(CheckId check, Patience patience) {
        for (var steps = 0; step(check, patience); steps++) {
            assertThat(steps).as("steps").isLessThan(MOST_STEPS);
        }
        var over = found(check);
        clock.advance(Duration.ofHours(1));
        return over;
    }

    Check found(CheckId check) {
        return checks.find(check).orElseThrow();
    }

    /** Takes a step and lets the time pass until the next one; false if there is none. */
    boolean step(CheckId check, Patience patience) {
        return switch (stepper.step(check)) {
            case NextStep.Again again -> {
                var isLong = !again.at().isBefore(clock.instant().plus(Duration.ofMinutes(1)));
                passUntil(again.at());
                if (isLong && (patience == Patience.SLEEPS || hasNoSession(check))) {
                    clock.advance(Duration.ofHours(12));
                }
                yield true;
            }
            case NextStep.Nothing _, NextStep.Overtaken _ -> false;
        };
    }

    /** With nobody who could help, waiting for a session has but one end. */
    private boolean hasNoSession(CheckId check) {
        return found(check)
                .waiting()
                .filter(waiting -> waiting.reason() == WaitReason.NO_SESSION)
                .isPresent();
    }

    private void passUntil(Instant then) {
        if (then.isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), then));
        }
    }

    /** What happens in the pauses of a check. */
    enum Patience {
        /** It goes on when it wants to. */
        WAITS,
        /** After the first long pause it is past its time. */
        SLEEPS
    }

    static class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("INSTAGRAM_BASE_URL=" + INSTAGRAM.url()).applyTo(context);
        }
    }
}

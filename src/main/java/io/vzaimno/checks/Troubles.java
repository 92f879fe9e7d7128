package io.vzaimno.checks;

import io.vzaimno.instagram.live.Refusal;
import io.vzaimno.instagram.live.Setbacks;
import io.vzaimno.instagram.live.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what a check does when Instagram does not tell: end, wait, or go on with another session. */
@Component
class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final int QUICK_RETRIES = 5;
    private static final Duration SLOW_RETRY = Duration.ofMinutes(15);
    private static final Duration SESSION_PATIENCE = Duration.ofMinutes(1);

    /** Nobody waits longer than this only for a confirmation. */
    private static final Duration LOOK_PATIENCE = Duration.ofMinutes(5);

    /** Shorter pauses are the ordinary pace and not worth a word. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    private final StepStore store;
    private final Setbacks setbacks;
    private final Ending ending;
    private final Clock clock;

    Troubles(StepStore store, Setbacks setbacks, Ending ending, Clock clock) {
        this.store = store;
        this.setbacks = setbacks;
        this.ending = ending;
        this.clock = clock;
    }

    Next after(Run run, Refusal refusal) {
        log.atInfo().addKeyValue("refusal", refusal).log("Instagram refused");
        if (run.isLookingTwice()) {
            return blinded(run, refusal);
        }
        return switch (refusal) {
            case Refusal.NoSuchAccount _ -> denied(run, FailReason.NO_SUCH_ACCOUNT);
            case Refusal.PrivateAccount _ -> denied(run, FailReason.PRIVATE_ACCOUNT);
            case Refusal.BrokenProfile _ -> broken(run);
            case Refusal.Throttled throttled -> throttled(run, throttled);
            case Refusal.SessionDead dead -> leave(run, dead.detail(), setbacks::needsLogin);
            case Refusal.Challenged challenged -> leave(run, challenged.detail(), setbacks::needsLogin);
            case Refusal.Blocked blocked -> leave(run, blocked.detail(), setbacks::blocked);
            case Refusal.Misconfigured wrong -> refused(run, wrong.detail());
            case Refusal.Unavailable unavailable -> retry(run, unavailable.detail());
        };
    }

    /** The session answers for its own account, so what cast doubt on its login was a throttling. */
    Next loginIsAlive(Run run) {
        return coolDown(run, Optional.empty(), "throttled");
    }

    /** Nobody waits any longer for this check: what is missing is a result, or only its confirmation. */
    Next runOutOfTime(Run run) {
        return run.isLookingTwice() ? lookAway(run) : fail(run, FailReason.TIMED_OUT, "");
    }

    /** Waits until the session may ask; only a long pause is told to the user. */
    Next awaitTurn(Run run, Turn.Later later) {
        if (run.isLookingTwice() && later.at().isAfter(clock.instant().plus(LOOK_PATIENCE))) {
            return lookAway(run);
        }
        if (!later.at().isAfter(clock.instant().plus(WORTH_TELLING))) {
            return new Next.Again(later.at());
        }
        var reason = switch (later.reason()) {
            case PACE, BUDGET -> WaitReason.BUDGET_SPENT;
            case COOLDOWN -> WaitReason.THROTTLED;
        };
        return store.once(run, () -> patient(run, reason, later.at()));
    }

    /** Before a list, where no cursor binds the check to its session, another one may be free long before this one is ready. */
    private Next patient(Run run, WaitReason reason, Instant until) {
        var paused = paused(run, reason, until, "");
        var another = clock.instant().plus(SESSION_PATIENCE);
        return run.listAhead().isPresent() && another.isBefore(until) ? new Next.Again(another) : paused;
    }

    /** Waits until some session is free. */
    Next awaitSession(Run run) {
        if (run.isLookingTwice()) {
            return lookAway(run);
        }
        return pause(run, WaitReason.NO_SESSION, clock.instant().plus(SESSION_PATIENCE), "");
    }

    Next fail(Run run, FailReason reason, String detail) {
        return store.once(run, () -> ending.fail(run, reason, detail));
    }

    /**
     * An account that was found, and could be read, is believed to be gone or hidden only when its list says so again:
     * the same is said by sessions and pages that are out of order.
     */
    private Next denied(Run run, FailReason reason) {
        return run.next() instanceof Move.ReadPage page && page.walk().round().number() == 1
                ? askOtherwise(run.with(page.walk().again()))
                : fail(run, reason, "");
    }

    /** The second look is an extra: whatever keeps it from seeing, but for a passing fault, ends it. */
    private Next blinded(Run run, Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unavailable unavailable
            when run.standing().attempts() < QUICK_RETRIES -> retry(run, unavailable.detail());
            case Refusal.Throttled throttled ->
                lookAway(run, () -> setbacks.throttled(holder(run), throttled.retryAfter(), throttled.detail()));
            case Refusal.SessionDead dead -> lookAway(run, () -> setbacks.needsLogin(holder(run), dead.detail()));
            case Refusal.Challenged challenged ->
                lookAway(run, () -> setbacks.needsLogin(holder(run), challenged.detail()));
            case Refusal.Blocked blocked -> lookAway(run, () -> setbacks.blocked(holder(run), blocked.detail()));
            case Refusal.NoSuchAccount _,
                    Refusal.PrivateAccount _,
                    Refusal.BrokenProfile _,
                    Refusal.Misconfigured _,
                    Refusal.Unavailable _ -> askOtherwise(run.with(run.look().over()));
        };
    }

    private Next lookAway(Run run) {
        return lookAway(run, () -> {});
    }

    private Next lookAway(Run run, Runnable setback) {
        return store.once(run, () -> {
            setback.run();
            store.changed(run.with(run.look().over()));
            return new Next.Again(clock.instant());
        });
    }

    /** Only the look-up by name has another way. */
    private Next broken(Run run) {
        return run.next() instanceof Move.LookUp ? askOtherwise(run.searching()) : retry(run, "a broken profile");
    }

    private Next throttled(Run run, Refusal.Throttled throttled) {
        if (!throttled.loginDoubted()) {
            return coolDown(run, throttled.retryAfter(), throttled.detail());
        }
        return run.standing().loginDoubted()
                ? leave(run, throttled.detail(), setbacks::needsLogin)
                : askOtherwise(run.doubtingLogin(true));
    }

    private Next coolDown(Run run, Optional<Duration> retryAfter, String detail) {
        return store.once(
                run,
                () -> setbacks.throttled(holder(run), retryAfter, detail)
                        .map(until -> paused(run.doubtingLogin(false), WaitReason.THROTTLED, until, detail))
                        .orElseGet(() -> left(run, detail)));
    }

    /** Leaves the session behind; the next step goes on with another one, if there is any. */
    private Next leave(Run run, String detail, BiConsumer<UUID, String> loss) {
        return store.once(run, () -> {
            loss.accept(holder(run), detail);
            return left(run, detail);
        });
    }

    private Next left(Run run, String detail) {
        store.changed(run.doubtingLogin(false));
        store.note(run, detail);
        return new Next.Again(clock.instant());
    }

    /** A request that goes on from a cursor may be refused for the cursor, which another reading does without. */
    private Next refused(Run run, String detail) {
        return run.next() instanceof Move.ReadPage page
                        && page.walk().round().cursor().isPresent()
                ? askOtherwise(run.with(page.walk().broken()))
                : retry(run, detail);
    }

    private Next retry(Run run, String detail) {
        var failed = run.failedOnce();
        if (run.standing().attempts() >= QUICK_RETRIES) {
            return store.once(
                    run,
                    () -> paused(failed, WaitReason.UNAVAILABLE, clock.instant().plus(SLOW_RETRY), detail));
        }
        var pause = FIRST_RETRY.multipliedBy(1L << run.standing().attempts());
        return store.once(run, () -> {
            store.missed(failed);
            store.note(failed, detail);
            return new Next.Again(clock.instant().plus(pause));
        });
    }

    /** Asks something else instead, as soon as the session may. */
    private Next askOtherwise(Run next) {
        return store.once(next, () -> {
            store.missed(next);
            return new Next.Again(clock.instant());
        });
    }

    private Next pause(Run run, WaitReason reason, Instant until, String detail) {
        return store.once(run, () -> paused(run, reason, until, detail));
    }

    private Next paused(Run next, WaitReason reason, Instant until, String detail) {
        var at = until.isBefore(next.giveUpAt()) ? until : next.giveUpAt();
        store.paused(next, new Waiting(reason, at), detail);
        return new Next.Again(at);
    }

    private static UUID holder(Run run) {
        return run.check().value();
    }
}

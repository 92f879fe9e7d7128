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
        return switch (refusal) {
            case Refusal.NoSuchAccount _ -> fail(run, FailReason.NO_SUCH_ACCOUNT, "");
            case Refusal.PrivateAccount _ -> fail(run, FailReason.PRIVATE_ACCOUNT, "");
            case Refusal.BrokenProfile _ -> askOtherwise(run.searching());
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

    /** Waits until the session may ask; only a long pause is told to the user. */
    Next awaitTurn(Run run, Turn.Later later) {
        if (!later.at().isAfter(clock.instant().plus(WORTH_TELLING))) {
            return new Next.Again(later.at());
        }
        var reason = switch (later.reason()) {
            case PACE, BUDGET -> WaitReason.BUDGET_SPENT;
            case COOLDOWN -> WaitReason.THROTTLED;
        };
        return pause(run, reason, later.at(), "");
    }

    /** Waits until some session is free. */
    Next awaitSession(Run run) {
        return pause(run, WaitReason.NO_SESSION, clock.instant().plus(SESSION_PATIENCE), "");
    }

    Next fail(Run run, FailReason reason, String detail) {
        return store.once(run, () -> ending.fail(run, reason, detail));
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

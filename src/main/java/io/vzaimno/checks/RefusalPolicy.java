package io.vzaimno.checks;

import io.vzaimno.instagram.live.Doubt;
import io.vzaimno.instagram.live.Doubt.About;
import io.vzaimno.instagram.live.SessionFailures;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.instagram.live.SourceState;
import io.vzaimno.instagram.live.Turn;
import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what a check does when Instagram refuses: end, wait, or go on with another session. */
@Component
class RefusalPolicy {

    private static final Logger log = LoggerFactory.getLogger(RefusalPolicy.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final int QUICK_RETRIES = 5;
    private static final Duration SLOW_RETRY = Duration.ofMinutes(15);
    private static final Duration SESSION_PATIENCE = Duration.ofMinutes(1);

    /** The longest wait for a mere confirmation. */
    private static final Duration LOOK_PATIENCE = Duration.ofMinutes(5);

    /** How often all doors are asked for an account before Instagram is taken not to show it. */
    private static final int ROUNDS = 2;

    /** Shorter pauses are the ordinary pace and are not reported. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    private final StepStore store;
    private final Source source;
    private final SessionFailures failures;
    private final Ending ending;
    private final Clock clock;

    RefusalPolicy(StepStore store, Source source, SessionFailures failures, Ending ending, Clock clock) {
        this.store = store;
        this.source = source;
        this.failures = failures;
        this.ending = ending;
        this.clock = clock;
    }

    NextStep after(Run run, Refusal refusal) {
        log.atInfo().addKeyValue("refusal", refusal).log("Instagram refused");
        if (run.isLookingTwice()) {
            return blinded(run, refusal);
        }
        return switch (refusal) {
            case Refusal.NoSuchAccount _ -> denied(run, About.LIST_MISSING, refusal);
            case Refusal.PrivateAccount _ -> denied(run, About.LIST_PRIVATE, refusal);
            case Refusal.Throttled throttled -> throttled(run, throttled);
            case Refusal.SessionDead _, Refusal.LoginAsked _ -> leave(run, refusal.detail(), failures::needsLogin);
            case Refusal.Challenged challenged -> leave(run, challenged.detail(), failures::challenged);
            case Refusal.Blocked blocked -> leave(run, blocked.detail(), failures::blocked);
            case Refusal.BrokenProfile _,
                    Refusal.DocumentRetired _,
                    Refusal.TokensRefused _,
                    Refusal.Unreadable _,
                    Refusal.Misconfigured _ -> refused(run, refusal.detail());
            case Refusal.Unavailable unavailable -> retry(run, unavailable.detail());
        };
    }

    /** A door of look-ups asked for a pause: the session pauses there, and the look-up goes on at another door. */
    NextStep slowDown(Run run, Refusal.Throttled refusal) {
        return coolDown(
                run, () -> failures.slowedDown(holder(run), refusal.retryAfter(), refusal.detail()), refusal.detail());
    }

    /** The session's own list was answered, so the refusal of the account's list is believed. */
    NextStep listsAnswer(Run run, Doubt doubt) {
        return switch (doubt.about()) {
            case LIST_MISSING -> fail(run, FailReason.NO_SUCH_ACCOUNT, "");
            case LIST_PRIVATE -> fail(run, FailReason.PRIVATE_ACCOUNT, "");
            case LIST_REFUSED ->
                pause(run, WaitReason.UNAVAILABLE, clock.instant().plus(SLOW_RETRY), doubt.detail());
            case LIST_LOGIN -> coolDown(run, Optional.empty(), doubt.detail());
            case MISSING, REFUSED, REFUSED_TWICE, LOGIN, PROBE ->
                throw new IllegalStateException("Not of a list: " + doubt);
        };
    }

    /**
     * Waits until a door is open that can be asked. Lists that are read to their end need no recount for that; an
     * account that open doors show to no session is given up.
     */
    NextStep awaitSource(Run run) {
        if (run.isLookingTwice()) {
            return lookAway(run, () -> {});
        }
        if (run.canDoWithoutRecount()) {
            return store.once(run, () -> {
                store.changed(run.recountedInVain());
                return new NextStep.Again(clock.instant());
            });
        }
        var isShut = source.state() == SourceState.SHUT;
        if (!isShut && run.lookup().rounds() >= ROUNDS) {
            return fail(run, FailReason.NOT_SHOWN, "no door shows the account");
        }
        var later = clock.instant().plus(SLOW_RETRY);
        var again =
                isShut ? source.nextProbeAt().filter(clock.instant()::isBefore).orElse(later) : later;
        return pause(
                run.with(run.lookup().nextRound()),
                isShut ? WaitReason.SOURCE_SHUT : WaitReason.UNAVAILABLE,
                again,
                "no door is open");
    }

    /** The check has waited long enough: it fails, or only a confirmation is given up. */
    NextStep runOutOfTime(Run run) {
        return run.isLookingTwice() ? lookAway(run, () -> {}) : fail(run, FailReason.TIMED_OUT, "");
    }

    /** Waits until the session may ask; only a long pause is reported to the user. */
    NextStep awaitTurn(Run run, Turn.Later later) {
        if (run.isLookingTwice() && later.at().isAfter(clock.instant().plus(LOOK_PATIENCE))) {
            return lookAway(run, () -> {});
        }
        if (!later.at().isAfter(clock.instant().plus(WORTH_TELLING))) {
            return new NextStep.Again(later.at());
        }
        var reason = switch (later.reason()) {
            case PACE, BUDGET -> WaitReason.BUDGET_SPENT;
            case COOLDOWN -> WaitReason.THROTTLED;
        };
        return store.once(run, () -> patient(run, reason, later.at()));
    }

    /** Before a list starts, no cursor binds the check to its session: another one may be free long before this one. */
    private NextStep patient(Run run, WaitReason reason, Instant until) {
        var paused = paused(run, reason, until, "");
        var another = clock.instant().plus(SESSION_PATIENCE);
        return run.listAhead().isPresent() && another.isBefore(until) ? new NextStep.Again(another) : paused;
    }

    /** Waits until a session is free. */
    NextStep awaitSession(Run run) {
        if (run.isLookingTwice()) {
            return lookAway(run, () -> {});
        }
        return pause(run, WaitReason.NO_SESSION, clock.instant().plus(SESSION_PATIENCE), "");
    }

    NextStep fail(Run run, FailReason reason, String detail) {
        return store.once(run, () -> ending.fail(run, reason, detail));
    }

    /**
     * An account that was found and readable counts as gone or hidden only when its list says so again and the
     * session's own list does not: broken sessions and pages give the same reply.
     */
    private NextStep denied(Run run, About about, Refusal refusal) {
        return run.next() instanceof CheckStep.ReadPage page
                        && page.walk().round().number() == 1
                ? askOtherwise(run.with(page.walk().again()))
                : askOtherwise(doubting(run, about, refusal.detail()));
    }

    private static Run doubting(Run run, About about, String detail) {
        return run.with(run.lookup().doubting(new Doubt(about, Door.LISTS, detail)));
    }

    /** The second look is optional: any refusal but a transient fault ends it. */
    private NextStep blinded(Run run, Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unavailable unavailable
            when run.standing().attempts() < QUICK_RETRIES -> retry(run, unavailable.detail());
            case Refusal.Throttled throttled ->
                lookAway(run, () -> failures.throttled(holder(run), throttled.retryAfter(), throttled.detail()));
            case Refusal.SessionDead _, Refusal.LoginAsked _ ->
                lookAway(run, () -> failures.needsLogin(holder(run), refusal.detail()));
            case Refusal.Challenged challenged ->
                lookAway(run, () -> failures.challenged(holder(run), challenged.detail()));
            case Refusal.Blocked blocked -> lookAway(run, () -> failures.blocked(holder(run), blocked.detail()));
            case Refusal.NoSuchAccount _,
                    Refusal.PrivateAccount _,
                    Refusal.BrokenProfile _,
                    Refusal.DocumentRetired _,
                    Refusal.TokensRefused _,
                    Refusal.Misconfigured _,
                    Refusal.Unreadable _,
                    Refusal.Unavailable _ -> askOtherwise(run.with(run.look().over()));
        };
    }

    private NextStep lookAway(Run run, Runnable setback) {
        return store.once(run, () -> {
            setback.run();
            store.changed(run.with(run.look().over()));
            return new NextStep.Again(clock.instant());
        });
    }

    private NextStep throttled(Run run, Refusal.Throttled throttled) {
        return throttled.loginDoubted()
                ? askOtherwise(doubting(run, About.LIST_LOGIN, throttled.detail()))
                : coolDown(run, throttled.retryAfter(), throttled.detail());
    }

    private NextStep coolDown(Run run, Optional<Duration> retryAfter, String detail) {
        return coolDown(run, () -> failures.throttled(holder(run), retryAfter, detail), detail);
    }

    /** @param setback returns until when the session cools down; empty if the session has left the check */
    private NextStep coolDown(Run run, Supplier<Optional<Instant>> setback, String detail) {
        return store.once(
                run,
                () -> setback.get()
                        .map(until -> paused(run.answered(), WaitReason.THROTTLED, until, detail))
                        .orElseGet(() -> left(run, detail)));
    }

    /** Releases the session; the next step continues with another one, if there is any. */
    private NextStep leave(Run run, String detail, BiConsumer<UUID, String> loss) {
        return store.once(run, () -> {
            loss.accept(holder(run), detail);
            return left(run, detail);
        });
    }

    private NextStep left(Run run, String detail) {
        store.changed(run.answered());
        store.note(run, detail);
        return new NextStep.Again(clock.instant());
    }

    /** A request that continues from a cursor may be refused because of the cursor; a new reading needs none. */
    private NextStep refused(Run run, String detail) {
        return run.next() instanceof CheckStep.ReadPage page
                        && page.walk().round().cursor().isPresent()
                ? askOtherwise(run.with(page.walk().broken()))
                : retry(run, detail);
    }

    /** Retries with growing backoff; lists that fail every time are compared with the session's own list. */
    NextStep retry(Run run, String detail) {
        if (run.next() instanceof CheckStep.LookUp move) {
            return soon(run, FIRST_RETRY.multipliedBy(1L << move.lookup().failures()), detail);
        }
        var failed = run.failedOnce();
        if (run.standing().attempts() == QUICK_RETRIES && run.next() instanceof CheckStep.ReadPage) {
            return askOtherwise(doubting(failed, About.LIST_REFUSED, detail));
        }
        if (run.standing().attempts() >= QUICK_RETRIES) {
            return store.once(
                    run,
                    () -> paused(failed, WaitReason.UNAVAILABLE, clock.instant().plus(SLOW_RETRY), detail));
        }
        return soon(failed, FIRST_RETRY.multipliedBy(1L << run.standing().attempts()), detail);
    }

    private NextStep soon(Run next, Duration pause, String detail) {
        return store.once(next, () -> {
            store.missed(next);
            store.note(next, detail);
            return new NextStep.Again(clock.instant().plus(pause));
        });
    }

    /** Asks something else instead, as soon as the session may. */
    private NextStep askOtherwise(Run next) {
        return store.once(next, () -> {
            store.missed(next);
            return new NextStep.Again(clock.instant());
        });
    }

    private NextStep pause(Run run, WaitReason reason, Instant until, String detail) {
        return store.once(run, () -> paused(run, reason, until, detail));
    }

    private NextStep paused(Run next, WaitReason reason, Instant until, String detail) {
        var at = until.isBefore(next.giveUpAt()) ? until : next.giveUpAt();
        store.paused(next, new StepPause(reason, at), detail);
        return new NextStep.Again(at);
    }

    private static UUID holder(Run run) {
        return run.check().value();
    }
}

package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.live.LookupOutcome;
import io.vzaimno.instagram.live.SideLookup;
import io.vzaimno.instagram.live.SideStep;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.instagram.live.SourceState;
import io.vzaimno.instagram.site.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Looks accounts up before they are paid for, beside running checks, and waits some seconds for a session that has to
 * pause. Call it outside any transaction.
 */
@Component
class PreviewLookup {

    /** How long a user waits for a look-up. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How many look-ups of a process may wait at once; a further one asks only if a session is ready. */
    private static final int WAITING = 8;

    /** A session with a request in flight reports a long pause, but its turn usually comes within seconds. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(40);

    private static final Duration NAP = Duration.ofMillis(200);
    private static final int MOST_REQUESTS = 12;

    private final Semaphore waiting = new Semaphore(WAITING);
    private final KnownAccounts known;
    private final SideLookup lookups;
    private final Source source;
    private final SourceAccess access;
    private final Clock clock;

    PreviewLookup(KnownAccounts known, SideLookup lookups, Source source, SourceAccess access, Clock clock) {
        this.known = known;
        this.lookups = lookups;
        this.source = source;
        this.access = access;
        this.clock = clock;
    }

    Preview of(Handle target) {
        return known.find(target).orElseGet(() -> access.isShutFor(target) ? shut() : ask(target));
    }

    Optional<Preview.SourceShut> outage() {
        return source.state() == SourceState.SHUT
                ? Optional.of(new Preview.SourceShut(source.nextProbeAt()))
                : Optional.empty();
    }

    /** Whether Instagram would have to be asked. */
    boolean asks(Handle target) {
        return known.find(target).isEmpty() && !access.isShutFor(target);
    }

    private Preview shut() {
        return new Preview.SourceShut(source.nextProbeAt());
    }

    private Preview ask(Handle target) {
        var deadline = clock.instant().plus(PATIENCE);
        var lookup = known.lookup(target);
        var session = OptionalLong.empty();
        var naps = PATIENCE.dividedBy(NAP); // also if the clock stands still
        for (var requests = 0; requests < MOST_REQUESTS && naps > 0; ) {
            switch (lookups.step(lookup, session)) {
                case SideStep.NotYet(var at) -> {
                    naps--;
                    if (!isAwaited(at, deadline)) {
                        return new Preview.Unknown();
                    }
                }
                case SideStep.Asked(var outcome, var by) -> {
                    requests++;
                    session = OptionalLong.of(by);
                    var next = further(target, outcome);
                    if (next.isEmpty()) {
                        return result(target, outcome);
                    }
                    lookup = next.get();
                }
            }
        }
        return new Preview.Unknown();
    }

    /** The next request of the look-up; empty when it has ended. */
    private Optional<Lookup> further(Handle target, LookupOutcome outcome) {
        return switch (outcome) {
            case LookupOutcome.GoOn more -> Optional.of(more.next());
            case LookupOutcome.SessionRefused refused -> Optional.of(refused.next());
            case LookupOutcome.SlowDown slow -> Optional.of(slow.next());
            case LookupOutcome.Failed failed -> Optional.of(failed.next());
            case LookupOutcome.Told(var profile) -> {
                learn(target, profile);
                yield Optional.empty();
            }
            case LookupOutcome.Missing _ -> {
                known.remember(target, FailReason.NO_SUCH_ACCOUNT);
                yield Optional.empty();
            }
            case LookupOutcome.NoAnswer _, LookupOutcome.ListsAnswer _ -> Optional.empty();
        };
    }

    private Preview result(Handle target, LookupOutcome outcome) {
        if (outcome instanceof LookupOutcome.NoAnswer) {
            return access.isShutFor(target) ? shut() : new Preview.Infeasible(FailReason.NOT_SHOWN);
        }
        return known.find(target).orElseGet(Preview.Unknown::new);
    }

    private void learn(Handle target, Profile profile) {
        if (profile.isReadable()) {
            known.remember(target, profile);
        } else {
            known.rememberPrivate(target, profile);
        }
    }

    /** Waits a moment for a turn; false if none is expected before the deadline. */
    private boolean isAwaited(Optional<Instant> turn, Instant deadline) {
        var now = clock.instant();
        if (!now.isBefore(deadline)
                || turn.filter(deadline.plus(UNDER_WAY)::isAfter).isEmpty()
                || !waiting.tryAcquire()) {
            return false;
        }
        try {
            LockSupport.parkNanos(NAP.toNanos());
            return true;
        } finally {
            waiting.release();
        }
    }
}

package io.vzaimno.instagram.live;

import io.vzaimno.instagram.live.SideTurns.SideTurn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Looks accounts up beside the checks, in spare turns of their sessions. */
@Service
public class SideLookup {

    /** For how long the name of a new session is requested despite unusable replies. */
    private static final Duration NEW = Duration.ofMinutes(10);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final SideTurns turns;
    private final SideTroubles troubles;
    private final Sessions sessions;
    private final AccountLookup lookups;
    private final TransactionOperations transaction;
    private final Clock clock;

    SideLookup(
            SideTurns turns,
            SideTroubles troubles,
            Sessions sessions,
            AccountLookup lookups,
            TransactionOperations transaction,
            Clock clock) {
        this.turns = turns;
        this.troubles = troubles;
        this.sessions = sessions;
        this.lookups = lookups;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes the next request of a look-up if a session's turn is due; must not be called within a transaction.
     *
     * @param session the session to continue with, whose page and name are known by now; any session if it is absent or
     *     no longer serves
     */
    public SideStep step(Lookup lookup, OptionalLong session) {
        var readyAt = session.isPresent() ? turns.nextAt(session.getAsLong()) : turns.nextAt();
        var turn = session.isPresent() && readyAt.isPresent() ? turns.take(session.getAsLong()) : turns.takeAny();
        return turn.<SideStep>map(taken -> new SideStep.Asked(ask(taken, lookup), taken.id()))
                .orElseGet(() -> new SideStep.NotYet(readyAt.or(turns::nextAt)));
    }

    /** When the next turn of a usable session is due; empty if there is none. */
    public Optional<Instant> nextTurnAt() {
        return turns.nextAt();
    }

    /**
     * Makes the next request needed to learn the name of a session's own account; must not be called within a
     * transaction.
     *
     * @return when to continue; empty when the name is known, or no door tells it
     */
    Optional<Instant> introduce(long session) {
        var readyAt = turns.nextAt(session);
        return readyAt.flatMap(at -> turns.take(session).map(this::introduce).orElse(Optional.of(at)));
    }

    private Optional<Instant> introduce(SideTurn turn) {
        var outcome = lookups.learnName(turn.session());
        outcome.ifPresentOrElse(it -> settle(turn, it), () -> turns.giveBack(turn.id()));
        var next = turns.nextAt(turn.id());
        return switch (outcome.orElseGet(LookupOutcome.NoAnswer::new)) {
            case LookupOutcome.GoOn _ -> next.filter(_ -> !sessions.isNamed(turn.id()));
            case LookupOutcome.Failed _ ->
                next.map(at -> at.plus(AFTER_A_FAILURE)).filter(_ -> isNew(turn.id()));
            case LookupOutcome.Told _,
                    LookupOutcome.Missing _,
                    LookupOutcome.ListsAnswer _,
                    LookupOutcome.SessionRefused _,
                    LookupOutcome.SlowDown _,
                    LookupOutcome.NoAnswer _ -> Optional.empty();
        };
    }

    private boolean isNew(long session) {
        return sessions.find(session)
                .filter(found -> found.createdAt().plus(NEW).isAfter(clock.instant()))
                .isPresent();
    }

    private LookupOutcome ask(SideTurn turn, Lookup lookup) {
        var outcome = lookups.ask(turn.session(), lookup);
        settle(turn, outcome);
        return outcome;
    }

    private void settle(SideTurn turn, LookupOutcome outcome) {
        transaction.executeWithoutResult(_ -> {
            turns.end(turn.id());
            switch (outcome) {
                case LookupOutcome.SessionRefused refused -> troubles.refused(turn.id(), refused.refusal());
                case LookupOutcome.SlowDown slow -> troubles.slowedDown(turn.id(), slow.refusal());
                case LookupOutcome.Told _,
                        LookupOutcome.Missing _,
                        LookupOutcome.GoOn _,
                        LookupOutcome.ListsAnswer _,
                        LookupOutcome.Failed _,
                        LookupOutcome.NoAnswer _ -> {}
            }
        });
    }
}

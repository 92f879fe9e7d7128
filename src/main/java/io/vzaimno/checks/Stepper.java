package io.vzaimno.checks;

import io.vzaimno.instagram.live.Account;
import io.vzaimno.instagram.live.Answer;
import io.vzaimno.instagram.live.Answer.Got;
import io.vzaimno.instagram.live.Answer.Refused;
import io.vzaimno.instagram.live.InstagramWeb;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.Session;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.live.Turn;
import io.vzaimno.instagram.live.Turns;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Does one step of a live check: at most one request, outside any transaction, and then one transaction that stores what
 * came of it, unless somebody else has stored this step.
 */
@Component
class Stepper {

    private final Runs runs;
    private final Sessions sessions;
    private final Turns turns;
    private final InstagramWeb web;
    private final Progress progress;
    private final Troubles troubles;
    private final SecondLook secondLook;
    private final Conclusion conclusion;
    private final Clock clock;

    Stepper(
            Runs runs,
            Sessions sessions,
            Turns turns,
            InstagramWeb web,
            Progress progress,
            Troubles troubles,
            SecondLook secondLook,
            Conclusion conclusion,
            Clock clock) {
        this.runs = runs;
        this.sessions = sessions;
        this.turns = turns;
        this.web = web;
        this.progress = progress;
        this.troubles = troubles;
        this.secondLook = secondLook;
        this.conclusion = conclusion;
        this.clock = clock;
    }

    Next step(CheckId check) {
        try (var _ = MDC.putCloseable("check", check.toString())) {
            return runs.find(check).map(this::step).orElseGet(Next.Nothing::new);
        }
    }

    /** Ends a check whose steps fail by a fault of ours. */
    void abandon(CheckId check) {
        runs.find(check).ifPresent(run -> troubles.fail(run, FailReason.INTERNAL, "its steps fail"));
    }

    private Next step(Run run) {
        if (run.next() instanceof Move.Conclude) {
            return conclusion.of(run);
        }
        if (!clock.instant().isBefore(run.giveUpAt())) {
            return troubles.runOutOfTime(run);
        }
        return sessions.claim(run.check().value())
                .map(session -> step(run, session))
                .orElseGet(() -> troubles.awaitSession(run));
    }

    private Next step(Run run, PooledSession session) {
        if (run.isForeignTo(session.id()) || run.hasStaleCursor(clock.instant())) {
            return progress.restart(run.servedBy(session.id()));
        }
        if (exchange(run)) {
            return againSoon();
        }
        var began = clock.instant();
        return switch (turn(run)) {
            case Turn.Now now -> isOver(began) ? againSoon() : ask(run.servedBy(session.id()), now.session());
            case Turn.Later later -> troubles.awaitTurn(run, later);
            case Turn.NoSession _ -> troubles.awaitSession(run);
        };
    }

    private Turn turn(Run run) {
        return switch (run.next()) {
            case Move.ReadPage _, Move.LookTwice _ -> turns.begin(run.check().value());
            case Move.LookUp _, Move.Search _, Move.Count _, Move.ProbeLogin _, Move.Conclude _ ->
                turns.beginWithoutNames(run.check().value());
        };
    }

    /** Leaves a session that cannot read all of the next list now for one that can. */
    private boolean exchange(Run run) {
        return run.listAhead()
                .filter(walk -> sessions.exchange(run.check().value(), walk.declared()))
                .isPresent();
    }

    /** Whether a turn was slept through, by a process that was frozen: the session may be asking for another by now. */
    private boolean isOver(Instant began) {
        return clock.instant().isAfter(began.plus(Turns.PROMPT));
    }

    private Next againSoon() {
        return new Next.Again(clock.instant());
    }

    private Next ask(Run run, Session session) {
        return switch (run.next()) {
            case Move.LookUp move -> store(run, web.profile(session, move.target()), got -> progress.found(run, got));
            case Move.Search move -> store(run, web.find(session, move.target()), got -> progress.found(run, got));
            case Move.Count move ->
                store(run, web.profileById(session, move.account().pk()), got -> progress.counted(run, got));
            case Move.ReadPage move -> {
                var walk = move.walk();
                var page = web.page(
                        session, move.account(), walk.list(), walk.round().cursor());
                yield store(run, page, got -> progress.read(run, walk, got));
            }
            case Move.LookTwice move -> look(run, session, move.account(), move.suspect());
            case Move.ProbeLogin _ ->
                store(run, web.profileById(session, session.account()), _ -> troubles.loginIsAlive(run));
            case Move.Conclude _ -> throw new IllegalStateException("Needs no request");
        };
    }

    /** The account itself is told of each friendship; all others must search the list. */
    private Next look(Run run, Session session, Account account, Suspect suspect) {
        if (session.account().equals(account.pk())) {
            var friendship = web.friendship(session, new Account(suspect.pk(), suspect.handle()));
            return store(run, friendship, got -> secondLook.seen(run, suspect, Sight.of(suspect, got), 1));
        }
        var hits = web.search(session, account, suspect.list(), suspect.handle().value());
        return store(
                run,
                hits,
                got -> secondLook.seen(
                        run, suspect, Sight.of(suspect, got), got.people().size()));
    }

    private <T> Next store(Run run, Answer<T> answer, Function<T, Next> storing) {
        return switch (answer) {
            case Got<T> got -> storing.apply(got.value());
            case Refused<T> refused -> troubles.after(run, refused.refusal());
        };
    }
}

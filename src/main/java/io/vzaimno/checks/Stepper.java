package io.vzaimno.checks;

import io.vzaimno.instagram.live.AccountLookup;
import io.vzaimno.instagram.live.LookupOutcome;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.RequestPacing;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.live.Source;
import io.vzaimno.instagram.live.Turn;
import io.vzaimno.instagram.site.Answer;
import io.vzaimno.instagram.site.Answer.Got;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.instagram.site.InstagramAccount;
import io.vzaimno.instagram.site.InstagramWeb;
import io.vzaimno.instagram.site.Page;
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
    private final RequestPacing turns;
    private final InstagramWeb web;
    private final AccountLookup lookups;
    private final Source source;
    private final Progress progress;
    private final RefusalPolicy troubles;
    private final SecondLook secondLook;
    private final Conclusion conclusion;
    private final Clock clock;

    Stepper(
            Runs runs,
            Sessions sessions,
            RequestPacing turns,
            InstagramWeb web,
            AccountLookup lookups,
            Source source,
            Progress progress,
            RefusalPolicy troubles,
            SecondLook secondLook,
            Conclusion conclusion,
            Clock clock) {
        this.runs = runs;
        this.sessions = sessions;
        this.turns = turns;
        this.web = web;
        this.lookups = lookups;
        this.source = source;
        this.progress = progress;
        this.troubles = troubles;
        this.secondLook = secondLook;
        this.conclusion = conclusion;
        this.clock = clock;
    }

    /** Never overtaken: the check is looked at again then. */
    NextStep step(CheckId check) {
        try (var _ = MDC.putCloseable("check", check.toString())) {
            var next = runs.find(check).map(this::step).orElseGet(NextStep.Nothing::new);
            return next instanceof NextStep.Overtaken ? againSoon() : next;
        }
    }

    /** Ends a check whose steps fail by a fault of ours. */
    void abandon(CheckId check) {
        runs.find(check).ifPresent(run -> troubles.fail(run, FailReason.INTERNAL, "its steps fail"));
    }

    private NextStep step(Run run) {
        if (run.next() instanceof CheckStep.Conclude) {
            return conclusion.of(run);
        }
        if (!clock.instant().isBefore(run.giveUpAt())) {
            return troubles.runOutOfTime(run);
        }
        if (isStuck(run)) {
            return troubles.awaitSource(run);
        }
        return sessions.claim(run.check().value())
                .map(session -> step(run, session))
                .orElseGet(() -> troubles.awaitSession(run));
    }

    private NextStep step(Run run, PooledSession session) {
        if (run.isForeignTo(session.id()) || run.hasStaleCursor(clock.instant())) {
            return progress.restart(run.servedBy(session.id()));
        }
        if (exchange(run)) {
            return againSoon();
        }
        var began = clock.instant();
        return switch (turn(run)) {
            case Turn.Now now -> isOver(began) ? againSoon() : ask(run.servedBy(session.id()), now);
            case Turn.Later later -> troubles.awaitTurn(run, later);
            case Turn.NoSession _ -> troubles.awaitSession(run);
        };
    }

    private Turn turn(Run run) {
        return switch (run.next()) {
            case CheckStep.ReadPage _, CheckStep.LookTwice _ ->
                turns.begin(run.check().value());
            case CheckStep.LookUp _, CheckStep.Conclude _ ->
                turns.beginWithoutNames(run.check().value());
        };
    }

    /** Whether all that the next step could ask is known to be shut, so that no session need be troubled with it. */
    private boolean isStuck(Run run) {
        return switch (run.next()) {
            case CheckStep.LookUp move -> lookups.isStuck(move.lookup());
            case CheckStep.ReadPage _, CheckStep.LookTwice _ -> source.areListsShut();
            case CheckStep.Conclude _ -> false;
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
        return clock.instant().isAfter(began.plus(RequestPacing.PROMPT));
    }

    private NextStep againSoon() {
        return new NextStep.Again(clock.instant());
    }

    private NextStep ask(Run run, Turn.Now turn) {
        return switch (run.next()) {
            case CheckStep.LookUp move -> settled(turn, 0, store(run, lookups.ask(turn.session(), move.lookup())));
            case CheckStep.ReadPage move -> {
                var walk = move.walk();
                var page = web.page(
                        turn.session(),
                        move.account(),
                        walk.list(),
                        walk.round().cursor());
                yield settled(turn, names(page), store(run, page, got -> progress.read(run, walk, got)));
            }
            case CheckStep.LookTwice move -> look(run, turn, move.account(), move.suspect());
            case CheckStep.Conclude _ -> throw new IllegalStateException("Needs no request");
        };
    }

    /** A step that ended its check, or came too late, has not told the session how its request went. */
    private NextStep settled(Turn.Now turn, int names, NextStep next) {
        switch (next) {
            case NextStep.Nothing _, NextStep.Overtaken _ -> turns.end(turn, names);
            case NextStep.Again _ -> {}
        }
        return next;
    }

    private static int names(Answer<Page> answer) {
        return answer instanceof Got<Page>(var page) ? page.people().size() : 0;
    }

    private NextStep store(Run run, LookupOutcome outcome) {
        return switch (outcome) {
            case LookupOutcome.Told(var profile) -> progress.lookedUp(run, profile);
            case LookupOutcome.Missing _ -> troubles.fail(run, FailReason.NO_SUCH_ACCOUNT, "");
            case LookupOutcome.GoOn(var next, var answered) -> progress.goOn(run.with(next), answered);
            case LookupOutcome.ListsAnswer(var doubt) -> troubles.listsAnswer(run.settled(), doubt);
            case LookupOutcome.SessionRefused(var next, var refusal) -> troubles.after(run.with(next), refusal);
            case LookupOutcome.SlowDown(var next, var refusal) -> troubles.slowDown(run.with(next), refusal);
            case LookupOutcome.Failed(var next, var detail) -> troubles.retry(run.with(next), detail);
            case LookupOutcome.NoAnswer _ -> troubles.awaitSource(run);
        };
    }

    private NextStep look(Run run, Turn.Now turn, InstagramAccount account, Suspect suspect) {
        var hits = web.search(
                turn.session(), account, suspect.list(), suspect.handle().value());
        var next = store(
                run,
                hits,
                got -> secondLook.seen(
                        run, suspect, LookOutcome.of(suspect, got), got.people().size()));
        return settled(turn, names(hits), next);
    }

    private <T> NextStep store(Run run, Answer<T> answer, Function<T, NextStep> storing) {
        return switch (answer) {
            case Got<T> got -> storing.apply(got.value());
            case Refused<T> refused -> troubles.after(run, refused.refusal());
        };
    }
}

package io.vzaimno.instagram.live;

import io.vzaimno.instagram.live.Doubt.About;
import io.vzaimno.instagram.live.LookupOutcome.GoOn;
import io.vzaimno.instagram.live.LookupOutcome.ListsAnswer;
import io.vzaimno.instagram.live.LookupOutcome.Missing;
import io.vzaimno.instagram.live.LookupOutcome.NoAnswer;
import io.vzaimno.instagram.live.LookupOutcome.Told;
import io.vzaimno.instagram.site.Answer;
import io.vzaimno.instagram.site.Answer.Got;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.Finding;
import io.vzaimno.instagram.site.InstagramWeb;
import io.vzaimno.instagram.site.Profile;
import io.vzaimno.instagram.site.Refusal;
import io.vzaimno.instagram.site.Session;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Looks accounts up through the open doors, one request at a time, and believes a door only if it finds the session's
 * own account: a shut door says the same of every name. What a request shows of a door holds for all sessions and is
 * stored at once; what it shows of the session is returned to the caller.
 */
@Service
public class AccountLookup {

    private final LookupPlan plan;
    private final InstagramWeb web;
    private final DoorTable doors;
    private final LookupRefusals refusals;
    private final Sessions sessions;
    private final Clock clock;

    AccountLookup(
            LookupPlan plan,
            InstagramWeb web,
            DoorTable doors,
            LookupRefusals refusals,
            Sessions sessions,
            Clock clock) {
        this.plan = plan;
        this.web = web;
        this.doors = doors;
        this.refusals = refusals;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether no door is left to ask, so that no turn need be taken for it. */
    public boolean isStuck(Lookup lookup) {
        return plan.isStuck(lookup, doors.shut()) && !isDenied(lookup);
    }

    /** Makes the next request, in the session's turn; must not be called within a transaction. */
    public LookupOutcome ask(Session session, Lookup lookup) {
        return plan.next(lookup, session, doors.shut(), clock.instant())
                .map(question -> ask(session, lookup, question))
                .orElseGet(() -> isDenied(lookup) ? new Missing() : new NoAnswer());
    }

    /**
     * Makes the next request needed to learn the name of the session's own account; empty when it is known, or no door
     * tells it. Otherwise like {@link #ask}.
     */
    Optional<LookupOutcome> learnName(Session session) {
        return plan.nameQuestion(session, doors.shut(), clock.instant())
                .map(question -> ask(session, Lookup.of(Lookup.NO_ONE), question));
    }

    private LookupOutcome ask(Session session, Lookup lookup, Question question) {
        return switch (question) {
            case Question.ByName(var door) ->
                answer(
                        web.byName(door, session, lookup.name()),
                        finding -> found(lookup, door, finding),
                        refusal -> refusals.atDoor(session, lookup, door, refusal));
            case Question.ByNumber(var door, var account) ->
                answer(
                        web.byNumber(door, session, account.pk()),
                        finding -> profiled(lookup, door, finding),
                        refusal -> refusals.atDoor(session, lookup, door, refusal));
            case Question.Canary(var door) ->
                answer(
                        own(door, session),
                        finding -> canary(lookup, door, finding),
                        refusal -> refusals.atCanary(session, lookup, door, refusal));
            case Question.OwnName(var door) ->
                answer(
                        web.byNumber(door, session, session.account()),
                        finding -> ownName(session, lookup, door, finding),
                        refusal -> refusals.atDoor(session, lookup, door, refusal));
            case Question.OwnList _ ->
                answer(web.ownList(session), _ -> listsAnswer(lookup), refusal -> refusals.atOwnList(lookup, refusal));
            case Question.Tokens(var door) ->
                answer(
                        web.tokens(session),
                        _ -> new GoOn(lookup, true),
                        refusal -> refusals.atDoor(session, lookup, door, refusal));
            case Question.Nameless(var door) -> new GoOn(lookup.deniedAt(door), true);
        };
    }

    private static <T> LookupOutcome answer(
            Answer<T> answer, Function<T, LookupOutcome> told, Function<Refusal, LookupOutcome> refused) {
        return switch (answer) {
            case Got<T>(var value) -> told.apply(value);
            case Refused<T>(var refusal) -> refused.apply(refusal);
        };
    }

    private Answer<Finding> own(Door door, Session session) {
        return door.takesNames()
                ? web.byName(door, session, session.requireName())
                : web.byNumber(door, session, session.account());
    }

    private LookupOutcome found(Lookup lookup, Door door, Finding finding) {
        return switch (finding) {
            case Finding.Found(var account, var profile) -> {
                doors.answered(door);
                yield profile.filter(Profile::tellsLengths)
                        .<LookupOutcome>map(Told::new)
                        .orElseGet(() -> new GoOn(lookup.found(account, door), true));
            }
            case Finding.Missing _ -> new GoOn(lookup.doubting(new Doubt(About.MISSING, door, "no such name")), true);
            case Finding.Unknown _ -> {
                doors.answered(door);
                yield new GoOn(lookup.silentAt(door), true);
            }
        };
    }

    /** A profile of another name shows that the id belongs to another account by now. */
    private LookupOutcome profiled(Lookup lookup, Door door, Finding finding) {
        return switch (finding) {
            case Finding.Found(var account, var profile) -> {
                doors.answered(door);
                yield profile.filter(_ -> lookup.proven() || account.handle().equals(lookup.name()))
                        .<LookupOutcome>map(
                                told -> told.tellsLengths() ? new Told(told) : new GoOn(lookup.silentAt(door), true))
                        .orElseGet(() -> new GoOn(lookup.lost(), true));
            }
            case Finding.Missing _, Finding.Unknown _ ->
                new GoOn(lookup.doubting(new Doubt(About.MISSING, door, "no such number")), true);
        };
    }

    /** The door is open if it finds the session's own account; its reply about the other one is then believed. */
    private LookupOutcome canary(Lookup lookup, Door door, Finding own) {
        if (own instanceof Finding.Missing) {
            doors.shut(door, "does not find the session's own account");
            return new GoOn(lookup.silentAt(door), true);
        }
        doors.answered(door);
        var isMissing = lookup.isAbout(About.MISSING) && own instanceof Finding.Found;
        if (isMissing && door.takesNames()) {
            return new Missing();
        }
        // A remembered id that leads nowhere may be outdated; but if a door has just told it, two doors disagree, and
        // neither is believed.
        var isOutdated = isMissing && lookup.foundBy().isEmpty() && !lookup.proven();
        return new GoOn(isOutdated ? lookup.lost() : lookup.silentAt(door), true);
    }

    private LookupOutcome ownName(Session session, Lookup lookup, Door door, Finding finding) {
        if (finding instanceof Finding.Found found) {
            doors.answered(door);
            sessions.renew(session, session.named(found.account().handle(), clock.instant()));
        } else {
            doors.shut(door, "does not find the session's own account");
        }
        return new GoOn(lookup, true);
    }

    private LookupOutcome listsAnswer(Lookup lookup) {
        doors.answered(Door.LISTS);
        var doubt = lookup.doubt().orElseThrow();
        return switch (doubt.about()) {
            case LIST_LOGIN, LIST_MISSING, LIST_PRIVATE, LIST_REFUSED -> new ListsAnswer(doubt);
            case LOGIN, REFUSED_TWICE -> {
                // The session is alive: the door is shut.
                doors.shut(doubt.door(), doubt.detail());
                yield new GoOn(lookup.silentAt(doubt.door()), true);
            }
            case MISSING, REFUSED, PROBE -> new GoOn(lookup.settled(), true);
        };
    }

    private boolean isDenied(Lookup lookup) {
        return lookup.denials().size() > 1 && doors.haveAnsweredLately(lookup.denials());
    }
}

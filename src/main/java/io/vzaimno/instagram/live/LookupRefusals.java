package io.vzaimno.instagram.live;

import io.vzaimno.instagram.live.Doubt.About;
import io.vzaimno.instagram.live.LookupOutcome.Failed;
import io.vzaimno.instagram.live.LookupOutcome.GoOn;
import io.vzaimno.instagram.live.LookupOutcome.SessionRefused;
import io.vzaimno.instagram.live.LookupOutcome.SlowDown;
import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.Refusal;
import io.vzaimno.instagram.site.Session;
import org.springframework.stereotype.Component;

/** Decides what a refusal means for the look-up and for the door. */
@Component
class LookupRefusals {

    /** How many transient failures in a row shut a door. */
    private static final int FAILURES = 3;

    private final DoorTable doors;
    private final Sessions sessions;

    LookupRefusals(DoorTable doors, Sessions sessions) {
        this.doors = doors;
        this.sessions = sessions;
    }

    LookupOutcome atDoor(Session session, Lookup lookup, Door door, Refusal refusal) {
        doors.refused(door, refusal.detail());
        return switch (Matter.atDoor(refusal)) {
            case ACCOUNT -> new GoOn(lookup.silentAt(door), false);
            case ACCOUNT_OR_DOOR -> doubt(lookup, suspicion(refusal), door, refusal);
            case SESSION_OR_DOOR -> doubt(lookup, About.LOGIN, door, refusal);
            case PACE -> throttled(lookup, door, (Refusal.Throttled) refusal);
            case SESSION -> new SessionRefused(lookup, refusal);
            case TOKENS -> reload(session, lookup, door, refusal);
            case DOOR -> shut(lookup, door, refusal.detail());
            case PASSING -> failed(lookup, door, refusal.detail());
        };
    }

    /** The door refuses to answer for the session's own account, too. */
    LookupOutcome atCanary(Session session, Lookup lookup, Door door, Refusal refusal) {
        doors.refused(door, refusal.detail());
        return Matter.atDoor(refusal) == Matter.ACCOUNT_OR_DOOR
                ? doubt(lookup, About.REFUSED_TWICE, door, refusal)
                : atDoor(session, lookup, door, refusal);
    }

    /** The session's own list is refused: the session is the cause, or all lists are shut. */
    LookupOutcome atOwnList(Lookup lookup, Refusal refusal) {
        return switch (Matter.atList(refusal)) {
            case PACE, SESSION -> new SessionRefused(lookup.settled(), refusal);
            // A session that is asked to log in even for its own list is logged out.
            case SESSION_OR_DOOR -> new SessionRefused(lookup.settled(), new Refusal.SessionDead(refusal.detail()));
            case PASSING -> failed(lookup, Door.LISTS, refusal.detail());
            case ACCOUNT, ACCOUNT_OR_DOOR, TOKENS, DOOR -> {
                doors.refused(Door.LISTS, refusal.detail());
                yield shut(lookup, Door.LISTS, refusal.detail());
            }
        };
    }

    private static LookupOutcome doubt(Lookup lookup, About about, Door door, Refusal refusal) {
        return new GoOn(lookup.doubting(new Doubt(about, door, refusal.detail())), false);
    }

    private static About suspicion(Refusal refusal) {
        return refusal instanceof Refusal.NoSuchAccount ? About.MISSING : About.REFUSED;
    }

    private LookupOutcome throttled(Lookup lookup, Door door, Refusal.Throttled refusal) {
        doors.throttled(door, refusal.detail());
        return new SlowDown(lookup.silentAt(door), refusal);
    }

    /** Outdated tokens are replaced once; the door is not to blame. */
    private LookupOutcome reload(Session session, Lookup lookup, Door door, Refusal refusal) {
        if (lookup.reloaded()) {
            return shut(lookup, door, refusal.detail());
        }
        sessions.renew(session, session.withoutTokens());
        return new GoOn(lookup.reloading(), false);
    }

    private LookupOutcome failed(Lookup lookup, Door door, String detail) {
        return lookup.failures() + 1 < FAILURES ? new Failed(lookup.failedOnce(), detail) : shut(lookup, door, detail);
    }

    private LookupOutcome shut(Lookup lookup, Door door, String detail) {
        doors.shut(door, detail);
        return new GoOn(lookup.silentAt(door), false);
    }
}

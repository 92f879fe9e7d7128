package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Answer;
import io.vzaimno.instagram.live.Answer.Got;
import io.vzaimno.instagram.live.Answer.Refused;
import io.vzaimno.instagram.live.InstagramWeb;
import io.vzaimno.instagram.live.Profile;
import io.vzaimno.instagram.live.Refusal;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.live.Setbacks;
import io.vzaimno.instagram.live.Turn;
import io.vzaimno.instagram.live.Turns;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks accounts up before anybody pays, if a session is free to ask at once. One request at most, outside any transaction. */
@Component
class Lookup {

    /** Longer than a request may take; a process that dies meanwhile leaves its session to others then. */
    private static final Duration LOAN = Duration.ofMinutes(2);

    private final KnownAccounts known;
    private final Sessions sessions;
    private final Turns turns;
    private final Setbacks setbacks;
    private final InstagramWeb web;

    Lookup(KnownAccounts known, Sessions sessions, Turns turns, Setbacks setbacks, InstagramWeb web) {
        this.known = known;
        this.sessions = sessions;
        this.turns = turns;
        this.setbacks = setbacks;
        this.web = web;
    }

    Preview of(Handle target) {
        return known.find(target).orElseGet(() -> ask(target));
    }

    private Preview ask(Handle target) {
        var holder = UUID.randomUUID();
        if (!sessions.lend(holder, LOAN)) {
            return new Preview.Unknown();
        }
        try {
            if (turns.beginWithoutNames(holder) instanceof Turn.Now now) {
                settle(holder, target, web.profile(now.session(), target));
            }
            return known.find(target).orElseGet(Preview.Unknown::new);
        } finally {
            sessions.release(holder);
        }
    }

    private void settle(UUID holder, Handle target, Answer<Profile> answer) {
        switch (answer) {
            case Got<Profile>(var profile) -> {
                turns.used(holder, 0);
                remember(target, profile);
            }
            case Refused<Profile>(var refusal) -> settle(holder, target, refusal);
        }
    }

    private void remember(Handle target, Profile profile) {
        if (!profile.isReadable()) {
            known.remember(target, FailReason.PRIVATE_ACCOUNT);
        } else if (profile.followers().isPresent() && profile.following().isPresent()) {
            known.remember(target, profile);
        }
    }

    private void settle(UUID holder, Handle target, Refusal refusal) {
        switch (refusal) {
            case Refusal.NoSuchAccount _ -> {
                turns.used(holder, 0);
                known.remember(target, FailReason.NO_SUCH_ACCOUNT);
            }
            case Refusal.PrivateAccount _ -> {
                turns.used(holder, 0);
                known.remember(target, FailReason.PRIVATE_ACCOUNT);
            }
            case Refusal.Throttled throttled -> setbacks.throttled(holder, throttled.retryAfter(), throttled.detail());
            case Refusal.SessionDead dead -> setbacks.needsLogin(holder, dead.detail());
            case Refusal.Challenged challenged -> setbacks.needsLogin(holder, challenged.detail());
            case Refusal.Blocked blocked -> setbacks.blocked(holder, blocked.detail());
            case Refusal.BrokenProfile _, Refusal.Misconfigured _, Refusal.Unavailable _ -> turns.missed(holder);
        }
    }
}

package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Answer;
import io.vzaimno.instagram.site.Page;
import io.vzaimno.instagram.site.Session;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the operator does to the pool: adds logins that have shown that they are alive, tests and removes them. */
@Service
public class SessionLogins {

    private final Sessions sessions;
    private final SideTurns turns;
    private final TestCall call;
    private final SideTroubles troubles;
    private final SessionNaming naming;
    private final SourceWatch watch;
    private final TransactionOperations transaction;

    SessionLogins(
            Sessions sessions,
            SideTurns turns,
            TestCall call,
            SideTroubles troubles,
            SessionNaming naming,
            SourceWatch watch,
            TransactionOperations transaction) {
        this.sessions = sessions;
        this.turns = turns;
        this.call = call;
        this.troubles = troubles;
        this.naming = naming;
        this.watch = watch;
        this.transaction = transaction;
    }

    /** All sessions of the pool, the oldest first. */
    public List<PooledSession> list() {
        return sessions.list();
    }

    /**
     * Puts a login into the pool, or gives the pool's session of the same account a new one, if a test call succeeds. One
     * that fails changes nothing but the session's pauses.
     *
     * @param label its name among admins; where there is none, the account's number, and its name once that is known
     */
    public LoginTest add(Optional<String> label, Session session) {
        var known = sessions.of(session.account());
        if (known.isPresent() && turns.take(known.get().id()).isEmpty()) {
            return new LoginTest.NotYet(known.get().nextRequestAt());
        }
        var result = call.of(session);
        return switch (result.answer()) {
            case Answer.Got<Page> _ ->
                admit(label.orElseGet(() -> Sessions.unnamed(session.account())), session, result.renewed());
            case Answer.Refused<Page>(var refusal) -> {
                known.ifPresent(old -> turns.end(old.id()));
                yield new LoginTest.Failed(refusal);
            }
        };
    }

    /**
     * Tries a session of the pool with a test call, in its turn. One that waits for a new login and is answered can
     * serve again; one that is refused is treated as if a check had been.
     */
    public LoginTest test(long id) {
        var found = sessions.find(id);
        if (found.isEmpty()) {
            return new LoginTest.NoSuchSession();
        }
        return turns.take(id)
                .map(turn -> test(id, turn.session()))
                .orElseGet(() -> new LoginTest.NotYet(found.get().nextRequestAt()));
    }

    /** Takes a session out of the pool, whomever it serves; false when there is no such session. */
    public boolean remove(long id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var isRemoved = sessions.remove(id);
            watch.look();
            return isRemoved;
        }));
    }

    private LoginTest test(long id, Session session) {
        var result = call.of(session);
        transaction.executeWithoutResult(_ -> {
            sessions.renew(session, result.renewed());
            turns.end(id);
            switch (result.answer()) {
                case Answer.Got<Page> _ -> troubles.answered(id);
                case Answer.Refused<Page>(var refusal) -> troubles.refused(id, refusal);
            }
            watch.look();
        });
        return switch (result.answer()) {
            case Answer.Got<Page> _ ->
                sessions.find(id).<LoginTest>map(LoginTest.Passed::new).orElseGet(LoginTest.NoSuchSession::new);
            case Answer.Refused<Page>(var refusal) -> new LoginTest.Failed(refusal);
        };
    }

    private LoginTest admit(String label, Session given, Session renewed) {
        return transaction.execute(_ -> {
            var id = sessions.add(label, given);
            sessions.renew(given, renewed);
            turns.end(id);
            naming.of(id);
            watch.look();
            return new LoginTest.Passed(sessions.find(id).orElseThrow());
        });
    }
}

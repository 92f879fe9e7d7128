package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.instagram.live.LoginTest;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionLogins;
import io.vzaimno.instagram.site.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operators do to the pool of Instagram sessions. Their books know accounts and labels, never what proves a login. */
@Service
public class SessionAdministration {

    private final SessionLogins logins;
    private final Audit audit;

    SessionAdministration(SessionLogins logins, Audit audit) {
        this.logins = logins;
        this.audit = audit;
    }

    /** All sessions of the pool, the oldest first. */
    public List<PooledSession> list() {
        return logins.list();
    }

    /** Puts a login into the pool if a test call succeeds, which takes seconds; not within a transaction. */
    public LoginTest add(Admin operator, Optional<String> label, Session session) {
        var trial = logins.add(label, session);
        var subject = "account " + session.account();
        switch (trial) {
            case LoginTest.Passed passed ->
                audit.record(
                        operator,
                        AuditedAction.SESSION_ADDED,
                        subject,
                        Difference.to(passed.session().label()));
            case LoginTest.Failed failed ->
                audit.record(operator, AuditedAction.SESSION_REFUSED, subject, Difference.to(kind(failed)));
            case LoginTest.NotYet _, LoginTest.NoSuchSession _ -> {}
        }
        return trial;
    }

    /** Tries a session with a test call in its turn, which takes seconds; not within a transaction. */
    public LoginTest test(Admin operator, long id) {
        var before = find(id).map(session -> word(session.state())).orElse(null);
        var trial = logins.test(id);
        switch (trial) {
            case LoginTest.Passed passed ->
                audit.record(
                        operator,
                        AuditedAction.SESSION_TESTED,
                        subject(id),
                        new Difference(before, word(passed.session().state())));
            case LoginTest.Failed failed ->
                audit.record(operator, AuditedAction.SESSION_TESTED, subject(id), new Difference(before, kind(failed)));
            case LoginTest.NotYet _, LoginTest.NoSuchSession _ -> {}
        }
        return trial;
    }

    /** Takes a session out of the pool, whomever it serves; false when there is no such session. */
    @Transactional
    public boolean remove(Admin operator, long id) {
        var before = find(id).map(PooledSession::label).orElse(null);
        var removed = logins.remove(id);
        if (removed) {
            audit.record(operator, AuditedAction.SESSION_REMOVED, subject(id), new Difference(before, null));
        }
        return removed;
    }

    public Optional<PooledSession> find(long id) {
        return logins.list().stream().filter(session -> session.id() == id).findFirst();
    }

    private static String subject(long id) {
        return "session " + id;
    }

    private static String kind(LoginTest.Failed failed) {
        return failed.refusal().getClass().getSimpleName();
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

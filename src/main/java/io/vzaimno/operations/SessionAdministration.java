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

/** What admins do to the pool of Instagram sessions. The audit log names accounts and labels, never credentials. */
@Service
public class SessionAdministration {

    private final SessionLogins logins;
    private final Audit audit;

    SessionAdministration(SessionLogins logins, Audit audit) {
        this.logins = logins;
        this.audit = audit;
    }

    /** All sessions of the pool, oldest first. */
    public List<PooledSession> list() {
        return logins.list();
    }

    /** Adds a login to the pool if a test call succeeds. Takes seconds; not within a transaction. */
    public LoginTest add(Admin admin, Optional<String> label, Session session) {
        var outcome = logins.add(label, session);
        var subject = "account " + session.account();
        switch (outcome) {
            case LoginTest.Passed passed ->
                audit.record(
                        admin,
                        AuditedAction.SESSION_ADDED,
                        subject,
                        Difference.to(passed.session().label()));
            case LoginTest.Failed failed ->
                audit.record(admin, AuditedAction.SESSION_REFUSED, subject, Difference.to(kind(failed)));
            case LoginTest.NotYet _, LoginTest.NoSuchSession _ -> {}
        }
        return outcome;
    }

    /** Tests a session with a call in its turn. Takes seconds; not within a transaction. */
    public LoginTest test(Admin admin, long id) {
        var before = find(id).map(session -> word(session.state())).orElse(null);
        var outcome = logins.test(id);
        switch (outcome) {
            case LoginTest.Passed passed ->
                audit.record(
                        admin,
                        AuditedAction.SESSION_TESTED,
                        subject(id),
                        new Difference(before, word(passed.session().state())));
            case LoginTest.Failed failed ->
                audit.record(admin, AuditedAction.SESSION_TESTED, subject(id), new Difference(before, kind(failed)));
            case LoginTest.NotYet _, LoginTest.NoSuchSession _ -> {}
        }
        return outcome;
    }

    /** Removes a session from the pool, even while a check uses it; false if there is no such session. */
    @Transactional
    public boolean remove(Admin admin, long id) {
        var before = find(id).map(PooledSession::label).orElse(null);
        var removed = logins.remove(id);
        if (removed) {
            audit.record(admin, AuditedAction.SESSION_REMOVED, subject(id), new Difference(before, null));
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

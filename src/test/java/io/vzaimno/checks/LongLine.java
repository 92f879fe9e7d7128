package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.site.Session;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A line of many checks, and those who let them in and out; made for {@code APP_ROLES=api}, so that nobody else does. */
public final class LongLine {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Checks checks;
    private final Admission admission;
    private final Ending ending;
    private final TransactionOperations transaction;

    public LongLine(ApplicationContext service) {
        jdbc = service.getBean(JdbcClient.class);
        sessions = service.getBean(Sessions.class);
        checks = service.getBean(Checks.class);
        admission = service.getBean(Admission.class);
        ending = service.getBean(Ending.class);
        transaction = service.getBean(TransactionOperations.class);
    }

    /** As many sessions. */
    public void addSessions(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number -> sessions.add(
                        "session " + number,
                        Session.parse(number + "%3Aa-login%3A1").orElseThrow()));
    }

    /** So many checks of as many users, free of charge, in an order that their numbers do not tell. */
    public void fill(int checks) {
        jdbc.sql("""
                        WITH numbers AS (SELECT number FROM generate_series(1, :checks) AS number),
                             people AS (
                                 INSERT INTO users (user_id, referral_code, created_at, updated_at)
                                 SELECT number, 'code' || number, now(), now() FROM numbers
                                 RETURNING user_id),
                             ordered AS (
                                 INSERT INTO checks (check_id, user_id, target_username, source, status, charged, created_at)
                                 SELECT gen_random_uuid(), user_id, 'target' || user_id, 'LIVE', 'PENDING', 0, now()
                                   FROM people
                                 RETURNING check_id)
                        INSERT INTO check_queue (queue_id, check_id, status, created_at)
                        SELECT gen_random_uuid(), check_id, 'QUEUED', now() FROM ordered ORDER BY check_id
                        """).param("checks", checks).update();
        jdbc.sql("ANALYZE").update();
    }

    /** Those who wait, the next one first. */
    public List<CheckId> waiting() {
        return ids("SELECT check_id FROM check_queue WHERE status = 'QUEUED' ORDER BY position");
    }

    public List<CheckId> admitted() {
        return ids("SELECT check_id FROM check_queue WHERE status = 'PROCESSING' ORDER BY position");
    }

    /** Lets in as many as there is room for. */
    public void admit() {
        admission.run();
    }

    /** Ends a check that was let in. */
    public void end(CheckId check) {
        transaction.executeWithoutResult(_ -> ending.fail(check, FailReason.INTERNAL, "made for a test"));
    }

    /** The check with its place, as its user asks for it. */
    public Check ask(CheckId check) {
        return checks.find(check).orElseThrow();
    }

    public CheckPage askAll(UserId user) {
        return checks.of(user, 20, 0);
    }

    public List<Check> list(int limit) {
        return checks.inLine(limit, 0);
    }

    public QueueStatus status() {
        return checks.line();
    }

    private List<CheckId> ids(String query) {
        return jdbc.sql(query)
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .list();
    }
}

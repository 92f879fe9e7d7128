package io.vzaimno.operations;

import io.vzaimno.operations.Broadcast.State;
import io.vzaimno.telegram.outbox.Mailing;
import io.vzaimno.telegram.outbox.MailingProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Broadcasts and their recipients. */
@Repository
class BroadcastTable {

    private static final String SELECT = """
            SELECT broadcast_id, text, segment, state, recipients, delivered, blocked, lost, created_at
              FROM broadcasts
            """;
    private static final String REACHABLE = """
             FROM users
            WHERE is_active
              AND NOT EXISTS (SELECT
                                FROM telegram_chats
                               WHERE chat_id = users.user_id AND unreachable_since IS NOT NULL)
              AND\s""";

    private final JdbcClient jdbc;
    private final Mailing mailing;
    private final Clock clock;

    BroadcastTable(JdbcClient jdbc, Mailing mailing, Clock clock) {
        this.jdbc = jdbc;
        this.mailing = mailing;
        this.clock = clock;
    }

    /** The key prefix of a broadcast's messages. */
    static String keys(long broadcast) {
        return "broadcast:%d:".formatted(broadcast);
    }

    int size(Segment segment) {
        return jdbc.sql("SELECT count(*)" + REACHABLE + segment.condition())
                .query(Integer.class)
                .single();
    }

    /** Creates a broadcast to everyone in the segment and returns its number; empty if the key was used before. */
    Optional<Long> insert(String key, String text, Segment segment) {
        var id = jdbc.sql("""
                        INSERT INTO broadcasts (order_key, text, segment, state, recipients, created_at)
                        VALUES (:key, :text, :segment, 'RUNNING', 0, :now)
                        ON CONFLICT (order_key) DO NOTHING
                        RETURNING broadcast_id
                        """)
                .param("key", key)
                .param("text", text)
                .param("segment", segment.name())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
        id.ifPresent(broadcast -> invite(broadcast, segment));
        return id;
    }

    private void invite(long broadcast, Segment segment) {
        var recipients = jdbc.sql("INSERT INTO broadcast_recipients (broadcast_id, user_id) SELECT :id, user_id"
                        + REACHABLE + segment.condition())
                .param("id", broadcast)
                .update();
        jdbc.sql("UPDATE broadcasts SET recipients = :recipients WHERE broadcast_id = :id")
                .param("recipients", recipients)
                .param("id", broadcast)
                .update();
    }

    Optional<Broadcast> byKey(String key) {
        return jdbc.sql(SELECT + " WHERE order_key = :key")
                .param("key", key)
                .query((row, _) -> broadcast(row))
                .optional()
                .map(this::underWay);
    }

    Optional<Broadcast> find(long broadcast) {
        return jdbc.sql(SELECT + " WHERE broadcast_id = :id")
                .param("id", broadcast)
                .query((row, _) -> broadcast(row))
                .optional()
                .map(this::underWay);
    }

    /** Newest first. */
    List<Broadcast> list(int limit, long offset) {
        return jdbc
                .sql(SELECT + " ORDER BY broadcast_id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> broadcast(row))
                .list()
                .stream()
                .map(this::underWay)
                .toList();
    }

    /** Locks a broadcast until the transaction ends and returns its state; empty if there is none. */
    Optional<State> lock(long broadcast) {
        return jdbc.sql("SELECT state FROM broadcasts WHERE broadcast_id = :id FOR UPDATE")
                .param("id", broadcast)
                .query(State.class)
                .optional();
    }

    boolean change(long broadcast, State from, State to) {
        return jdbc.sql("UPDATE broadcasts SET state = :to WHERE broadcast_id = :id AND state = :from")
                        .param("to", to.name())
                        .param("id", broadcast)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Stores the final counts, because messages are deleted after a while. */
    void finish(long broadcast, MailingProgress progress) {
        jdbc.sql("""
                        UPDATE broadcasts
                           SET state = 'DONE', delivered = :delivered, blocked = :blocked, lost = :lost,
                               finished_at = :now
                         WHERE broadcast_id = :id
                        """)
                .param("delivered", progress.delivered())
                .param("blocked", progress.blocked())
                .param("lost", progress.lost())
                .param("now", OffsetDateTime.now(clock))
                .param("id", broadcast)
                .update();
    }

    /** Takes the next recipients whose message is to be added. */
    List<Long> next(long broadcast, int most) {
        return jdbc.sql("""
                        UPDATE broadcast_recipients
                           SET queued = true
                         WHERE broadcast_id = :id
                           AND user_id IN (SELECT user_id
                                             FROM broadcast_recipients
                                            WHERE broadcast_id = :id AND NOT queued
                                            ORDER BY user_id
                                            LIMIT :most)
                        RETURNING user_id
                        """)
                .param("id", broadcast)
                .param("most", most)
                .query((row, _) -> row.getLong("user_id"))
                .list();
    }

    /** Marks recipients whose message was withdrawn, so that they get it after a resume. */
    void giveBack(long broadcast, List<Long> users) {
        if (!users.isEmpty()) {
            jdbc.sql("""
                            UPDATE broadcast_recipients
                               SET queued = false
                             WHERE broadcast_id = :id AND user_id IN (:users)
                            """).param("id", broadcast).param("users", users).update();
        }
    }

    private static Broadcast broadcast(ResultSet row) throws SQLException {
        return new Broadcast(
                row.getLong("broadcast_id"),
                row.getString("text"),
                Segment.valueOf(row.getString("segment")),
                State.valueOf(row.getString("state")),
                row.getInt("recipients"),
                new MailingProgress(0, row.getInt("delivered"), row.getInt("blocked"), row.getInt("lost")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** The counts of a broadcast that is not done are not stored: they come from its messages. */
    private Broadcast underWay(Broadcast stored) {
        return stored.state() == State.DONE ? stored : stored.with(mailing.progress(keys(stored.id())));
    }
}

package io.vzaimno.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The balances and the entries that explain them. Each method needs its caller's transaction. */
@Repository
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes checks if there are enough; empty if not. */
    Optional<Integer> take(UserId user, int checks, Posting posting) {
        var balance = jdbc.sql("""
                        UPDATE users
                           SET checks_balance = checks_balance - :checks, updated_at = :now
                         WHERE user_id = :user
                           AND checks_balance >= :checks
                        RETURNING checks_balance
                        """)
                .param("checks", checks)
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .query(Integer.class)
                .optional();
        balance.ifPresent(after -> {
            if (insert(user, -checks, after, posting) == 0) {
                throw new IllegalStateException("Taken before: " + posting.key());
            }
        });
        return balance;
    }

    /**
     * Changes a balance, also by a negative number, unless the posting's key was used before; returns the balance after
     * it.
     */
    int give(UserId user, int checks, Posting posting) {
        var before = lockedBalance(user).orElseThrow();
        if (insert(user, checks, before + checks, posting) == 0) {
            return before;
        }
        jdbc.sql("UPDATE users SET checks_balance = :balance, updated_at = :now WHERE user_id = :user")
                .param("balance", before + checks)
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .update();
        return before + checks;
    }

    /** The balance, locked until the transaction ends. */
    Optional<Integer> lockedBalance(UserId user) {
        return jdbc.sql("SELECT checks_balance FROM users WHERE user_id = :user FOR NO KEY UPDATE")
                .param("user", user.value())
                .query(Integer.class)
                .optional();
    }

    /** By how much the posting with this key changed a balance, if there is one. */
    Optional<Integer> delta(String key) {
        return jdbc.sql("SELECT delta FROM balance_entries WHERE idempotency_key = :key")
                .param("key", key)
                .query(Integer.class)
                .optional();
    }

    LedgerPage page(UserId user, int limit, long offset) {
        var entries = jdbc.sql("""
                        SELECT entry_id, delta, balance_after, kind, reference, created_at
                          FROM balance_entries
                         WHERE user_id = :user
                         ORDER BY entry_id DESC
                         LIMIT :limit OFFSET :offset
                        """)
                .param("user", user.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> entry(row))
                .list();
        var total = jdbc.sql("SELECT count(*) FROM balance_entries WHERE user_id = :user")
                .param("user", user.value())
                .query(Long.class)
                .single();
        return new LedgerPage(entries, total);
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("entry_id"),
                row.getInt("delta"),
                row.getInt("balance_after"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private int insert(UserId user, int delta, int balanceAfter, Posting posting) {
        return jdbc.sql("""
                        INSERT INTO balance_entries
                               (user_id, delta, balance_after, kind, idempotency_key, reference, actor, created_at)
                        VALUES (:user, :delta, :balanceAfter, :kind, :key, :reference, :actor, :now)
                        ON CONFLICT (idempotency_key) DO NOTHING
                        """)
                .param("user", user.value())
                .param("delta", delta)
                .param("balanceAfter", balanceAfter)
                .param("kind", posting.kind().name())
                .param("key", posting.key())
                .param("reference", posting.reference())
                .param("actor", posting.actor())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}

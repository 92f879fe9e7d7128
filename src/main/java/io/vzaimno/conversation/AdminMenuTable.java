package io.vzaimno.conversation;

import io.vzaimno.accounts.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers in whose chats the menu may offer the operators' command. */
@Repository
class AdminMenuTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdminMenuTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UserId user) {
        jdbc.sql("""
                        INSERT INTO operator_menus (user_id, shown_at)
                        VALUES (:user, :now)
                        ON CONFLICT (user_id) DO UPDATE SET shown_at = excluded.shown_at
                        """)
                .param("user", user.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void remove(UserId user) {
        jdbc.sql("DELETE FROM operator_menus WHERE user_id = :user")
                .param("user", user.value())
                .update();
    }

    List<UserId> all() {
        return jdbc.sql("SELECT user_id FROM operator_menus")
                .query((row, _) -> new UserId(row.getLong("user_id")))
                .list();
    }
}

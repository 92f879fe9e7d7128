package io.vzaimno.telegram;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of the chats the bot writes to. Reading a chat locks it until the transaction ends, so that nobody holds
 * a message back while its user returns.
 */
@Repository
class Chats {

    private final JdbcClient jdbc;
    private final Clock clock;

    Chats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Chat lock(long chat) {
        return jdbc.sql("""
                        INSERT INTO telegram_chats (chat_id, next_free)
                        VALUES (:chat, :now)
                        ON CONFLICT (chat_id) DO UPDATE SET next_free = telegram_chats.next_free
                        RETURNING next_free, unreachable_since IS NOT NULL AS unreachable
                        """)
                .param("chat", chat)
                .param("now", OffsetDateTime.now(clock))
                .query(Chat.class)
                .single();
    }

    void occupy(long chat, Instant until) {
        jdbc.sql("UPDATE telegram_chats SET next_free = :until WHERE chat_id = :chat")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("chat", chat)
                .update();
    }

    void markUnreachable(long chat) {
        lock(chat);
        jdbc.sql("""
                        UPDATE telegram_chats
                           SET unreachable_since = :now
                         WHERE chat_id = :chat
                           AND unreachable_since IS NULL
                        """)
                .param("chat", chat)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether the chat was unreachable before. */
    boolean markReachable(long chat) {
        return jdbc.sql("""
                        UPDATE telegram_chats
                           SET unreachable_since = NULL
                         WHERE chat_id = :chat
                           AND unreachable_since IS NOT NULL
                        """).param("chat", chat).update() == 1;
    }

    /**
     * One of them.
     *
     * @param nextFree when it may get its next message
     */
    record Chat(Instant nextFree, boolean unreachable) {}
}

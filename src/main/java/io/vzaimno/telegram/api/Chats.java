package io.vzaimno.telegram.api;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chats that the bot writes to. Reading a chat locks it until the transaction ends, so that no message is held while
 * its user returns.
 */
@Repository
public class Chats {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chats(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public Chat lock(long chat) {
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

    /** Delays messages to a chat until a time, at least. */
    void rest(long chat, Instant until) {
        jdbc.sql("""
                        INSERT INTO telegram_chats (chat_id, next_free)
                        VALUES (:chat, :until)
                        ON CONFLICT (chat_id) DO UPDATE
                           SET next_free = greatest(telegram_chats.next_free, excluded.next_free)
                        """)
                .param("chat", chat)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void markUnreachable(long chat) {
        lock(chat);
        var lost = jdbc.sql("""
                        UPDATE telegram_chats
                           SET unreachable_since = :now
                         WHERE chat_id = :chat
                           AND unreachable_since IS NULL
                        """)
                .param("chat", chat)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (lost == 1) {
            events.publishEvent(new ChatLost(chat));
        }
    }

    /** Whether the chat was unreachable before. */
    @Transactional
    public boolean markReachable(long chat) {
        var regained = jdbc.sql("""
                        UPDATE telegram_chats
                           SET unreachable_since = NULL
                         WHERE chat_id = :chat
                           AND unreachable_since IS NOT NULL
                        """).param("chat", chat).update() == 1;
        if (regained) {
            events.publishEvent(new ChatRegained(chat));
        }
        return regained;
    }

    /**
     * The state of a chat.
     *
     * @param nextFree when it may get its next message
     */
    public record Chat(Instant nextFree, boolean unreachable) {}
}

package io.vzaimno.bot;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Remembers for each chat what the bot waits for. */
@Repository
class Conversations {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Conversations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Conversation in(long chat) {
        return jdbc.sql("SELECT state FROM conversations WHERE chat_id = :chat")
                .param("chat", chat)
                .query(String.class)
                .optional()
                .map(this::parsed)
                .orElseGet(Conversation.Idle::new);
    }

    void set(long chat, Conversation conversation) {
        jdbc.sql("""
                        INSERT INTO conversations (chat_id, state, updated_at)
                        VALUES (:chat, :state::jsonb, :now)
                        ON CONFLICT (chat_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
                        """)
                .param("chat", chat)
                .param("state", json.writerFor(Conversation.class).writeValueAsString(conversation))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void forget(long chat) {
        jdbc.sql("DELETE FROM conversations WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
    }

    /** A state that another version of the service has left behind is nothing to wait for. */
    private Conversation parsed(String state) {
        try {
            return json.readValue(state, Conversation.class);
        } catch (JacksonException _) {
            return new Conversation.Idle();
        }
    }
}

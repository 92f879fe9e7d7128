package io.vzaimno.admin;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Remembers for each operator what his screens wait for. */
@Repository
class Dialogues {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock;

    Dialogues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Dialogue in(long chat) {
        return jdbc.sql("SELECT state FROM admin_dialogues WHERE chat_id = :chat")
                .param("chat", chat)
                .query(String.class)
                .optional()
                .map(this::parsed)
                .orElseGet(Dialogue.Idle::new);
    }

    /** Only one of those who lock it at once goes on before the transaction ends. */
    Dialogue lock(long chat) {
        return jdbc.sql("SELECT state FROM admin_dialogues WHERE chat_id = :chat FOR UPDATE")
                .param("chat", chat)
                .query(String.class)
                .optional()
                .map(this::parsed)
                .orElseGet(Dialogue.Idle::new);
    }

    void set(long chat, Dialogue dialogue) {
        jdbc.sql("""
                        INSERT INTO admin_dialogues (chat_id, state, updated_at)
                        VALUES (:chat, :state::jsonb, :now)
                        ON CONFLICT (chat_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
                        """)
                .param("chat", chat)
                .param("state", json.writerFor(Dialogue.class).writeValueAsString(dialogue))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A state that another version of the service has left behind is nothing to wait for. */
    private Dialogue parsed(String state) {
        try {
            return json.readValue(state, Dialogue.class);
        } catch (JacksonException _) {
            return new Dialogue.Idle();
        }
    }
}

package io.vzaimno.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Remembers for each chat what the bot waits for. */
@Component
public class Conversations {

    /** Later, whoever pays or writes means something else. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Conversations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Conversation in(long chat) {
        return jdbc.sql("SELECT state, updated_at < :aDayAgo AS old FROM conversations WHERE chat_id = :chat")
                .param("chat", chat)
                .param("aDayAgo", OffsetDateTime.now(clock).minus(A_DAY))
                .query((row, _) -> stillValid(parsed(row.getString("state")), row.getBoolean("old")))
                .optional()
                .orElseGet(Conversation.Idle::new);
    }

    /** The same; only one of those who lock it at once goes on before the transaction ends. */
    Conversation lock(long chat) {
        jdbc.sql("SELECT 1 FROM conversations WHERE chat_id = :chat FOR UPDATE")
                .param("chat", chat)
                .query()
                .listOfRows();
        return in(chat);
    }

    /** Waits for nothing any more but the means to pay for what is wanted. */
    public void leave(long chat) {
        var before = in(chat);
        if (!before.equals(before.wish())) {
            set(chat, before.wish());
        }
    }

    public void set(long chat, Conversation conversation) {
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

    public void forget(long chat) {
        jdbc.sql("DELETE FROM conversations WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
    }

    private static Conversation stillValid(Conversation conversation, boolean old) {
        return old && conversation.isForADay() ? new Conversation.Idle() : conversation;
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

package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.CallbackQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what needs no answer of its own: the second half of a double tap, and what was answered just before. */
@Component
public class DoubleTaps {

    private static final Duration APART = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    DoubleTaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the same button was pressed just before. The same press, handled once more, is no second one. */
    boolean isSecondTap(long chat, int message, CallbackQuery press) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        INSERT INTO latest_presses (chat_id, telegram_message_id, button, press_id, pressed_at)
                        VALUES (:chat, :message, :button, :press, :now)
                        ON CONFLICT (chat_id) DO UPDATE
                           SET telegram_message_id = excluded.telegram_message_id, button = excluded.button,
                               press_id = excluded.press_id, pressed_at = excluded.pressed_at
                         WHERE latest_presses.press_id = excluded.press_id
                            OR latest_presses.pressed_at < :apart
                            OR (latest_presses.telegram_message_id, latest_presses.button)
                               <> (excluded.telegram_message_id, excluded.button)
                        """)
                        .param("chat", chat)
                        .param("message", message)
                        .param("button", press.data())
                        .param("press", press.id())
                        .param("now", now)
                        .param("apart", now.minus(APART))
                        .update()
                == 0;
    }

    /** Notes that a press was answered only now: whoever pressed again meanwhile had not seen what came of it. */
    void answered(long chat, CallbackQuery press) {
        jdbc.sql("UPDATE latest_presses SET pressed_at = :now WHERE chat_id = :chat AND press_id = :press")
                .param("now", OffsetDateTime.now(clock))
                .param("chat", chat)
                .param("press", press.id())
                .update();
    }

    /** Whether that was answered in this chat just before. The same update, handled once more, is to be answered again. */
    boolean isAnswered(long chat, String about, long update, Duration within) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        INSERT INTO latest_hints (chat_id, about, update_id, said_at)
                        VALUES (:chat, :about, :update, :now)
                        ON CONFLICT (chat_id) DO UPDATE
                           SET about = excluded.about, update_id = excluded.update_id, said_at = excluded.said_at
                         WHERE latest_hints.update_id = excluded.update_id
                            OR latest_hints.about <> excluded.about
                            OR latest_hints.said_at < :since
                        """)
                        .param("chat", chat)
                        .param("about", about)
                        .param("update", update)
                        .param("now", now)
                        .param("since", now.minus(within))
                        .update()
                == 0;
    }

    public void forget(long chat) {
        jdbc.sql("DELETE FROM latest_presses WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
        jdbc.sql("DELETE FROM latest_hints WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
    }
}

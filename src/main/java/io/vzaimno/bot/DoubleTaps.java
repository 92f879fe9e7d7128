package io.vzaimno.bot;

import com.pengrad.telegrambot.model.CallbackQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows the second half of a double tap, which means nothing of its own. */
@Repository
class DoubleTaps {

    private static final Duration APART = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    DoubleTaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the same button was pressed just before. The same press, handled once more, is no second one. */
    boolean isSecond(long chat, int message, CallbackQuery press) {
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

    void forget(long chat) {
        jdbc.sql("DELETE FROM latest_presses WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
    }
}

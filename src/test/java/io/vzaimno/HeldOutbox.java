package io.vzaimno;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds back what leaves through the outbox, as a pace that is used up does; what the bot answers directly goes out. */
record HeldOutbox(JdbcClient jdbc) {

    void hold() {
        jdbc.sql("UPDATE telegram_pace SET next_free = now() + interval '1 hour'")
                .update();
    }

    /** Lets messages leave again, also those that have been told to wait or are just being told. */
    void release() {
        jdbc.sql("UPDATE telegram_pace SET next_free = now()").update();
        await().until(() -> {
            wake();
            return nobodyWaits();
        });
    }

    /** Has those that were told to wait ask once more whether they may leave. */
    void wake() {
        jdbc.sql("UPDATE live_messages SET next_edit_at = now() WHERE next_edit_at > now() + interval '1 minute'")
                .update();
        jdbc.sql("""
                        UPDATE scheduled_tasks
                           SET execution_time = now()
                         WHERE task_name IN ('telegram-message', 'telegram-live-message')
                           AND NOT picked
                           AND execution_time > now() + interval '1 minute'
                        """).update();
    }

    private boolean nobodyWaits() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT
                                             FROM scheduled_tasks
                                            WHERE task_name IN ('telegram-message', 'telegram-live-message')
                                              AND (picked OR execution_time > now() + interval '1 minute'))
                        """).query(Boolean.class).single();
    }
}

package io.vzaimno.telegram.outbox;

import io.vzaimno.background.JobQueue;
import io.vzaimno.telegram.api.Content;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that show the state of something and are edited as it changes: the newest text, every few seconds at most. All
 * join the caller's transaction. A best effort; what must arrive goes through the {@link Outbox}.
 */
@Component
public class LiveMessages {

    private final LiveTable table;
    private final JobQueue jobs;

    LiveMessages(LiveTable table, JobQueue jobs) {
        this.table = table;
        this.jobs = jobs;
    }

    /** Takes over a message that was sent already and shows this text. */
    @Transactional
    public void adopt(String key, long chat, int message, Content.Text shown) {
        table.adopt(key, chat, message, shown).ifPresent(due -> schedule(key, due));
    }

    /** Shows this text soon: in the message of that key or, if there is none yet, in a new one. */
    @Transactional
    public void put(String key, long chat, Content.Text text) {
        table.put(key, chat, text).ifPresent(due -> schedule(key, due));
    }

    /** Shows this text soon in the message of that key; nothing happens if there is none, or none any more. */
    @Transactional
    public void change(String key, Content.Text text) {
        table.change(key, text).ifPresent(due -> schedule(key, due));
    }

    /** Shows this text as the last one; what is put afterwards is ignored. Nothing happens if nothing was ever shown. */
    @Transactional
    public void finish(String key, Content.Text text) {
        table.finish(key, text).ifPresent(due -> schedule(key, due));
    }

    private void schedule(String key, Instant due) {
        jobs.once(LiveJob.JOB.execution(key), due);
    }
}

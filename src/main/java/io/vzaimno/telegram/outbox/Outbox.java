package io.vzaimno.telegram.outbox;

import io.vzaimno.background.JobQueue;
import io.vzaimno.telegram.api.Chats;
import io.vzaimno.telegram.api.FileIds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what the bot says on its own and sees to it that it arrives: after a restart, a pause that Telegram asks for, an
 * outage, or when the user comes back.
 */
@Component
public class Outbox {

    private final OutboxTable messages;
    private final Chats chats;
    private final LiveTable live;
    private final FileIds files;
    private final JobQueue jobs;

    Outbox(OutboxTable messages, Chats chats, LiveTable live, FileIds files, JobQueue jobs) {
        this.messages = messages;
        this.chats = chats;
        this.live = live;
        this.files = files;
        this.jobs = jobs;
    }

    /** Sends a message once its cause is committed: joins the caller's transaction. */
    @Transactional
    public void add(OutgoingMessage message) {
        messages.add(message).ifPresent(this::schedule);
    }

    /** Sends what was held back for a chat whose user has turned up again. Costs next to nothing if there is nothing. */
    @Transactional
    public void reachable(long chat) {
        if (chats.markReachable(chat)) {
            messages.release(chat).forEach(this::schedule);
        }
    }

    /** Deletes whatever was said in a chat or is still to be said there. */
    @Transactional
    public void forget(long chat) {
        messages.forget(chat);
        live.forget(chat);
    }

    /** Forgets the names that Telegram has given to the files whose own names begin so. */
    @Transactional
    public void forgetFiles(String prefix) {
        files.forgetAll(prefix);
    }

    void schedule(QueuedMessage message) {
        jobs.once(OutboxJob.JOB.execution(message.instance()).withPriority(message.priority()));
    }
}

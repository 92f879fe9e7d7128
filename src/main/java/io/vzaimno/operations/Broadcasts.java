package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.background.JobQueue;
import io.vzaimno.operations.Broadcast.State;
import io.vzaimno.telegram.outbox.Mailing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says one thing to many people, none of them twice, at the pace of all messages; can be stopped, and goes on later. */
@Service
public class Broadcasts {

    private final BroadcastTable table;
    private final Mailing mailing;
    private final Audit audit;
    private final JobQueue jobs;
    private final Clock clock;

    Broadcasts(BroadcastTable table, Mailing mailing, Audit audit, JobQueue jobs, Clock clock) {
        this.table = table;
        this.mailing = mailing;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How many a broadcast would be for now. */
    public int size(Segment segment) {
        return table.size(segment);
    }

    /** Newest first. */
    public List<Broadcast> list(int limit, long offset) {
        return table.list(limit, offset);
    }

    public Optional<Broadcast> find(long broadcast) {
        return table.find(broadcast);
    }

    /**
     * Begins a broadcast, once for each key.
     *
     * @param text in plain words, at most 4000 characters
     */
    @Transactional
    public Broadcast start(Admin operator, String key, String text, Segment segment) {
        table.insert(key, text, segment).ifPresent(id -> {
            audit.record(
                    operator,
                    AuditedAction.BROADCAST_STARTED,
                    subject(id),
                    Difference.to("%s: %s".formatted(segment, text)));
            schedule(id);
        });
        return table.byKey(key).orElseThrow();
    }

    /** Takes back what has not been sent; false if it does not run. */
    @Transactional
    public boolean stop(Admin operator, long broadcast) {
        table.lock(broadcast);
        var stopped = table.change(broadcast, State.RUNNING, State.STOPPED);
        if (stopped) {
            table.giveBack(broadcast, mailing.withdraw(BroadcastTable.keys(broadcast)));
            audit.record(operator, AuditedAction.BROADCAST_STOPPED, subject(broadcast));
        }
        return stopped;
    }

    /** False if it was not stopped. */
    @Transactional
    public boolean resume(Admin operator, long broadcast) {
        table.lock(broadcast);
        var resumed = table.change(broadcast, State.STOPPED, State.RUNNING);
        if (resumed) {
            audit.record(operator, AuditedAction.BROADCAST_RESUMED, subject(broadcast));
            schedule(broadcast);
        }
        return resumed;
    }

    private void schedule(long broadcast) {
        jobs.once(BroadcastJob.JOB.execution(BroadcastJob.id(broadcast, clock.instant())));
    }

    private static String subject(long broadcast) {
        return "broadcast " + broadcast;
    }
}

package io.vzaimno.checks.chat;

import io.vzaimno.background.JobQueue;
import io.vzaimno.checks.chat.UploadTable.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the files of a chat read one after the other, so that the parts of an export find each other in whatever order and
 * however fast they come. Files of different chats do not wait for each other.
 */
@Component
public class UploadQueue {

    /** How long a file that lacks a list waits for the one that has it. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final UploadTable table;
    private final UploadLine line;
    private final JobQueue jobs;

    UploadQueue(UploadTable table, UploadLine line, JobQueue jobs) {
        this.table = table;
        this.line = line;
        this.jobs = jobs;
    }

    /** Puts a file into the queue; does nothing if it is known. */
    @Transactional
    public void add(Upload upload) {
        table.lock(upload.user());
        table.add(upload);
        readNext(upload.user());
    }

    /** What is to be done with a file. One that is not known comes from a version of the service that had no queue. */
    @Transactional
    public State state(Upload upload) {
        table.lock(upload.user());
        table.add(upload);
        return table.state(upload.user(), upload.document()).orElseThrow();
    }

    /** The files that wait for this one, as it may be the part that they lack. */
    List<Upload> joinable(Upload upload) {
        return table.joinable(upload);
    }

    /** The files that a question is about, if it was answered with yes. */
    List<Upload> accepted(Upload upload) {
        return table.of(upload.user(), upload.document(), State.ACCEPTED);
    }

    /** These lack a list and wait for the archive that has it. */
    @Transactional
    public void await(List<Upload> uploads) {
        settle(uploads, State.WAITING, null, PATIENCE);
    }

    /**
     * The user is asked about these.
     *
     * @param mayBePart whether another archive may have what is missing
     */
    @Transactional
    public void ask(Upload question, List<Upload> uploads, boolean mayBePart) {
        settle(uploads, State.ASKED, question.document(), mayBePart ? PATIENCE : null);
    }

    /** Nothing is left to be done with these. */
    @Transactional
    public void finish(List<Upload> uploads) {
        settle(uploads, State.DONE, null, null);
    }

    /** Has the files of a question read again; false if it is not open. */
    @Transactional
    public boolean accept(long chat, int question) {
        table.lock(chat);
        var asked = table.of(chat, question, State.ASKED);
        table.set(asked, State.ACCEPTED, question, null);
        asked.stream().filter(upload -> upload.document() == question).forEach(upload -> {
            line.leave(upload);
            schedule("%d:%d:accepted".formatted(chat, question), upload);
        });
        return !asked.isEmpty();
    }

    /** Closes a question; false if it is not open. */
    @Transactional
    public boolean discard(long chat, int question) {
        table.lock(chat);
        var asked = table.of(chat, question, State.ASKED);
        table.set(asked, State.DONE, null, null);
        return !asked.isEmpty();
    }

    boolean isOpen(long chat, int question) {
        return !table.of(chat, question, State.ASKED).isEmpty();
    }

    boolean isAccepted(long chat, int question) {
        return !table.of(chat, question, State.ACCEPTED).isEmpty();
    }

    /** Whether the user does not want these any more. No file can be cancelled until the transaction ends. */
    boolean isCancelled(List<Upload> uploads) {
        table.lock(uploads.getFirst().user());
        return uploads.stream()
                .anyMatch(
                        upload -> table.state(upload.user(), upload.document()).equals(Optional.of(State.DONE)));
    }

    boolean isKnown(long chat, int message) {
        return table.state(chat, message).isPresent();
    }

    /** Forgets what was sent and read. */
    public void forget(long chat) {
        table.delete(chat);
    }

    /** Has no file wait any more; whether any did. */
    @Transactional
    public boolean cancel(long chat) {
        table.lock(chat);
        var waited = table.isWaiting(chat);
        table.forgetWaiting(chat);
        return waited;
    }

    private void settle(List<Upload> uploads, State state, @Nullable Integer question, @Nullable Duration joinable) {
        var chat = uploads.getFirst().user();
        table.lock(chat);
        table.set(uploads, state, question, joinable);
        table.clean();
        readNext(chat);
    }

    private void readNext(long chat) {
        table.firstUnread(chat).ifPresent(upload -> schedule("%d:%d".formatted(chat, upload.document()), upload));
    }

    private void schedule(String instance, Upload upload) {
        line.join(upload);
        jobs.once(UploadTask.JOB.execution(instance, upload));
    }
}

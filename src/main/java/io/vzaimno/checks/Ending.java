package io.vzaimno.checks;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckTable.Ended;
import io.vzaimno.instagram.live.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends checks, each once: sets the result or gives back what was paid, and frees the slot. Needs a transaction. */
@Component
class Ending {

    private static final Logger log = LoggerFactory.getLogger(Ending.class);

    private final CheckTable table;
    private final CheckQueue line;
    private final Accounts accounts;
    private final Sessions sessions;
    private final CheckScheduling work;
    private final ApplicationEventPublisher events;

    Ending(
            CheckTable table,
            CheckQueue line,
            Accounts accounts,
            Sessions sessions,
            CheckScheduling work,
            ApplicationEventPublisher events) {
        this.table = table;
        this.line = line;
        this.accounts = accounts;
        this.sessions = sessions;
        this.work = work;
        this.events = events;
    }

    void complete(CheckId check, UserId user, Totals totals) {
        if (table.complete(check, totals)) {
            free(check, true);
            log.atInfo().addKeyValue("totals", totals).log("Check completed");
            events.publishEvent(new CheckCompleted(check, user));
        }
    }

    /** Ends a check that has begun. */
    NextStep fail(Run run, FailReason reason, String detail) {
        fail(run.check(), reason, detail);
        return new NextStep.Nothing();
    }

    void fail(CheckId check, FailReason reason, String detail) {
        fail(check, CheckStatus.PROCESSING, reason, detail);
    }

    /** Ends a check that has waited in the queue for too long. */
    void giveUpWaiting(CheckId check) {
        line.lock();
        fail(check, CheckStatus.PENDING, FailReason.TIMED_OUT, "the source is shut");
    }

    private void fail(CheckId check, CheckStatus from, FailReason reason, String detail) {
        table.end(check, from, CheckStatus.FAILED, reason.code(), detail).ifPresent(ended -> {
            giveBack(check, ended);
            free(check, false);
            log.atInfo()
                    .addKeyValue("reason", reason)
                    .addKeyValue("detail", detail)
                    .log("Check failed");
            events.publishEvent(new CheckFailed(check, ended.user(), reason));
        });
    }

    /** Ends a check that waits in line; false if it has left it. */
    boolean cancel(CheckId check) {
        line.lock();
        return cancel(check, CheckStatus.PENDING);
    }

    /** Ends a check that has begun, before its time; false if it is over. Its next step must have been taken. */
    boolean stop(CheckId check) {
        return cancel(check, CheckStatus.PROCESSING);
    }

    private boolean cancel(CheckId check, CheckStatus from) {
        var ended = table.end(check, from, CheckStatus.CANCELLED, null, null);
        ended.ifPresent(cancelled -> {
            giveBack(check, cancelled);
            free(check, false);
            log.atInfo().addKeyValue("check", check).log("Check cancelled");
            events.publishEvent(new CheckCancelled(check, cancelled.user()));
        });
        return ended.isPresent();
    }

    private void giveBack(CheckId check, Ended ended) {
        if (ended.charged() > 0) {
            var posting = Posting.of(EntryKind.REFUND, "refund:check:" + check, check.toString());
            accounts.credit(ended.user(), ended.charged(), posting);
        }
    }

    private void free(CheckId check, boolean completed) {
        line.leave(check, completed);
        sessions.release(check.value());
        work.admit();
    }
}

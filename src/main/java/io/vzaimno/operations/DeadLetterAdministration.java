package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.telegram.outbox.DeadLetter;
import io.vzaimno.telegram.outbox.DeadLetterPage;
import io.vzaimno.telegram.outbox.DeadLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do about messages that could not be delivered. */
@Service
public class DeadLetterAdministration {

    private final DeadLetters letters;
    private final Audit audit;

    DeadLetterAdministration(DeadLetters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    public DeadLetterPage page(int limit, long offset) {
        return letters.page(limit, offset);
    }

    /** False if the message is not, or no longer, a dead letter. */
    @Transactional
    public boolean resend(Admin admin, long id) {
        var letter = letters.lock(id).filter(_ -> letters.resend(id));
        letter.ifPresent(found -> record(admin, AuditedAction.MESSAGE_RESENT, found));
        return letter.isPresent();
    }

    /** False if the message is not, or no longer, a dead letter. */
    @Transactional
    public boolean drop(Admin admin, long id) {
        var letter = letters.lock(id).filter(_ -> letters.drop(id));
        letter.ifPresent(found -> record(admin, AuditedAction.MESSAGE_DROPPED, found));
        return letter.isPresent();
    }

    private void record(Admin admin, AuditedAction act, DeadLetter letter) {
        audit.record(
                admin,
                act,
                "message %d to %d".formatted(letter.id(), letter.chat()),
                new Difference(letter.key(), letter.reason()));
    }
}

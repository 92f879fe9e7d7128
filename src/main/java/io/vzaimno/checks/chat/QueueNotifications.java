package io.vzaimno.checks.chat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.LiveMessages;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Tells waiting users about their place in the queue. It does not run in the transactions that change the queue: each
 * would lock what all the others write.
 */
@WithBot
@Component
class QueueNotifications {

    /** How many users at the front are told each time. */
    private static final int IN_FRONT = 30;

    /** How many users further behind are told in turn, which bounds the work of a round. */
    private static final int IN_TURN = 70;

    private final Checks checks;
    private final Accounts accounts;
    private final CheckMessages messages;
    private final LiveMessages live;

    /** How many of the queue were told in this round. A restart begins another round, which has no visible effect. */
    private final AtomicInteger told = new AtomicInteger(IN_FRONT);

    QueueNotifications(Checks checks, Accounts accounts, CheckMessages messages, LiveMessages live) {
        this.checks = checks;
        this.accounts = accounts;
        this.messages = messages;
        this.live = live;
    }

    void tellAll() {
        checks.queued(IN_FRONT, 0).forEach(this::tell);
        var further = checks.queued(IN_TURN, told.get());
        further.forEach(this::tell);
        told.set(further.size() < IN_TURN ? IN_FRONT : told.get() + IN_TURN);
    }

    /** A check that has left the queue meanwhile, or whose user was deleted, is skipped. */
    private void tell(Check check) {
        accounts.find(check.user())
                .ifPresent(
                        account -> live.change(CheckMessages.liveKey(check.id()), messages.progress(check, account)));
    }
}

package io.vzaimno.checks.chat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.LiveMessages;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Tells those who wait in line how it moves. Not in the transactions that move it: each would lock what all the others
 * write.
 */
@WithBot
@Component
class QueueNotifications {

    /** Those who hear of it each time, because they are in front. */
    private static final int IN_FRONT = 30;

    /** Those further behind who hear of it in turn, so that no line makes more work than that at once. */
    private static final int IN_TURN = 70;

    private final Checks checks;
    private final Accounts accounts;
    private final CheckMessages messages;
    private final LiveMessages live;

    /** How many of the line were told of it in this round. A restart begins another round, which nobody notices. */
    private final AtomicInteger told = new AtomicInteger(IN_FRONT);

    QueueNotifications(Checks checks, Accounts accounts, CheckMessages messages, LiveMessages live) {
        this.checks = checks;
        this.accounts = accounts;
        this.messages = messages;
        this.live = live;
    }

    void tellAll() {
        checks.inLine(IN_FRONT, 0).forEach(this::tell);
        var further = checks.inLine(IN_TURN, told.get());
        further.forEach(this::tell);
        told.set(further.size() < IN_TURN ? IN_FRONT : told.get() + IN_TURN);
    }

    /** Whoever has left the line in the meantime, or was forgotten, hears of nothing. */
    private void tell(Check check) {
        accounts.find(check.user())
                .ifPresent(
                        account -> live.change(CheckMessages.liveKey(check.id()), messages.progress(check, account)));
    }
}

package io.vzaimno.notifications;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.chat.CheckMessages;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.telegram.LiveMessages;
import io.vzaimno.telegram.WithBot;
import org.springframework.stereotype.Component;

/**
 * Tells those who wait in line how it moves. Not in the transactions that move it: each would lock what all the others
 * write.
 */
@WithBot
@Component
class LineNews {

    /** Those further behind wait long enough to hear of it later. */
    private static final int TOLD = 30;

    private final Checks checks;
    private final Accounts accounts;
    private final CheckMessages messages;
    private final LiveMessages live;

    LineNews(Checks checks, Accounts accounts, CheckMessages messages, LiveMessages live) {
        this.checks = checks;
        this.accounts = accounts;
        this.messages = messages;
        this.live = live;
    }

    void tellAll() {
        checks.inLine(TOLD).forEach(this::tell);
    }

    private void tell(Check check) {
        accounts.find(check.user())
                .ifPresent(account -> live.put(
                        CheckMessages.liveKey(check.id()), account.id().value(), messages.progress(check, account)));
    }
}

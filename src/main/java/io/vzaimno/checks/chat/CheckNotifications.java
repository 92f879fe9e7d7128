package io.vzaimno.checks.chat;

import static io.vzaimno.checks.chat.CheckMessages.liveKey;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckCancelled;
import io.vzaimno.checks.CheckCompleted;
import io.vzaimno.checks.CheckFailed;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckPlaced;
import io.vzaimno.checks.CheckProgressed;
import io.vzaimno.checks.CheckStarted;
import io.vzaimno.checks.Checks;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.LiveMessages;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells users what becomes of their checks, whichever way they ordered, in the transaction that makes it so. */
@WithBot
@Component
class CheckNotifications {

    private final Checks checks;
    private final Accounts accounts;
    private final CheckMessages messages;
    private final LiveMessages live;
    private final Outbox outbox;

    CheckNotifications(Checks checks, Accounts accounts, CheckMessages messages, LiveMessages live, Outbox outbox) {
        this.checks = checks;
        this.accounts = accounts;
        this.messages = messages;
        this.live = live;
        this.outbox = outbox;
    }

    @EventListener
    void on(CheckPlaced event) {
        tell(event.check(), event.user(), this::follow);
    }

    @EventListener
    void on(CheckStarted event) {
        tell(event.check(), event.user(), this::follow);
    }

    @EventListener
    void on(CheckProgressed event) {
        tell(event.check(), event.user(), this::follow);
    }

    @EventListener
    void on(CheckCompleted event) {
        tell(event.check(), event.user(), (check, account) -> {
            finish(check, account);
            messages.result(check, account).ifPresent(result -> {
                send("result:%s:picture".formatted(check.id()), account, result.picture());
                send("result:%s:file".formatted(check.id()), account, result.workbook());
            });
        });
    }

    @EventListener
    void on(CheckFailed event) {
        tell(event.check(), event.user(), (check, account) -> {
            finish(check, account);
            check.failure()
                    .ifPresent(failure ->
                            send("failure:" + check.id(), account, messages.failure(check, failure, account)));
        });
    }

    @EventListener
    void on(CheckCancelled event) {
        tell(event.check(), event.user(), (check, account) -> {
            finish(check, account);
            send("cancellation:" + check.id(), account, messages.cancellation(check, account));
        });
    }

    private void tell(CheckId check, UserId user, BiConsumer<Check, Account> message) {
        checks.find(check).ifPresent(found -> accounts.find(user).ifPresent(account -> message.accept(found, account)));
    }

    private void follow(Check check, Account account) {
        live.put(liveKey(check.id()), account.id().value(), messages.progress(check, account));
    }

    private void finish(Check check, Account account) {
        live.finish(liveKey(check.id()), messages.progress(check, account));
    }

    private void send(String key, Account account, Content content) {
        outbox.add(OutgoingMessage.result(key, account.id().value(), content));
    }
}

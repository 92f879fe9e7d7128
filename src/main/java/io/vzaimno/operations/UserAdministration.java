package io.vzaimno.operations;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Admin;
import io.vzaimno.accounts.Admins;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.Correction;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.Payments;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do for and to users. */
@Service
public class UserAdministration {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final Accounts accounts;
    private final Blocks blocks;
    private final Payments payments;
    private final Admins admins;
    private final Audit audit;

    UserAdministration(Accounts accounts, Blocks blocks, Payments payments, Admins admins, Audit audit) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.payments = payments;
        this.admins = admins;
        this.audit = audit;
    }

    /**
     * Finds a user by any identifier that an admin may have.
     *
     * @param text a user id, Telegram name, payment id, Telegram charge id or invoice number
     */
    public Optional<Account> find(String text) {
        var key = text.strip();
        return number(key)
                .flatMap(number -> accounts.find(new UserId(number)))
                .or(() -> payment(key).flatMap(payment -> accounts.find(payment.user())))
                .or(() -> accounts.named(key.startsWith("@") ? key.substring(1) : key));
    }

    public boolean isBlocked(UserId user) {
        return blocks.contains(user);
    }

    /**
     * Adds or removes checks by hand, once for each key.
     *
     * @param key an idempotency key, unique for the user
     */
    @Transactional
    public Correction correct(Admin admin, UserId user, int delta, String key, String reason) {
        var before = accounts.lock(user);
        var posting = new Posting(
                EntryKind.CORRECTION, "correction:%d:%s".formatted(user.value(), key), reason, admin.name());
        var correction = accounts.correct(user, delta, posting);
        if (correction instanceof Correction.Made(var after) && after != before) {
            audit.record(
                    admin,
                    AuditedAction.BALANCE_CORRECTED,
                    subject(user),
                    new Difference(String.valueOf(before), "%d: %s".formatted(after, reason)));
        }
        return correction;
    }

    /** Admins cannot be blocked: only the settings decide who is one. */
    @Transactional
    public BlockOutcome block(Admin admin, UserId user) {
        if (admins.find(user).isPresent()) {
            return BlockOutcome.REFUSED_TO_AN_OPERATOR;
        }
        if (!blocks.add(user)) {
            return BlockOutcome.UNCHANGED;
        }
        audit.record(admin, AuditedAction.USER_BLOCKED, subject(user));
        return BlockOutcome.BLOCKED;
    }

    /** False if the user was not blocked. */
    @Transactional
    public boolean unblock(Admin admin, UserId user) {
        var changed = blocks.remove(user);
        if (changed) {
            audit.record(admin, AuditedAction.USER_UNBLOCKED, subject(user));
        }
        return changed;
    }

    private Optional<Payment> payment(String key) {
        return PaymentId.parse(key)
                .flatMap(payments::find)
                .or(() -> number(key).flatMap(payments::byInvoice))
                .or(() -> payments.byCharge(key));
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static String subject(UserId user) {
        return "user " + user.value();
    }
}

package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals and their bonuses. The bonuses of a referrer are counted under the lock of the referrer's balance. Locks are
 * taken from the invited user towards the referrer, never in the other direction.
 */
@Service
public class Referrals {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final ReferralTable table;
    private final Bonuses bonuses;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Referrals(ReferralTable table, Bonuses bonuses, Accounts accounts, ApplicationEventPublisher events) {
        this.table = table;
        this.bonuses = bonuses;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Registers a user as a referral. Only a new user can be invited, and only by an existing one, so that there are no
     * cycles.
     *
     * @param code a referral code, or the id of the referrer
     * @param isNew whether the user's account was created in this transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Registration register(UserId user, String code, boolean isNew) {
        var referrer = referrer(code);
        if (referrer.isEmpty()) {
            return new Registration.UnknownCode();
        }
        if (referrer.get().equals(user)) {
            return new Registration.Oneself();
        }
        if (isNew) {
            add(referrer.get(), user);
        }
        return table.referrerOf(user).equals(referrer)
                ? new Registration.Registered(referrer.get())
                : new Registration.NotNew();
    }

    public ReferralStats stats(UserId referrer) {
        return table.stats(referrer);
    }

    /** A referrer's referrals, newest first. */
    @Transactional(readOnly = true)
    public ReferralPage list(UserId referrer, int limit, long offset) {
        return table.page(referrer, Instant.EPOCH, limit, offset);
    }

    /** A referrer's newest referrals since a time. */
    @Transactional(readOnly = true)
    public ReferralPage since(UserId referrer, Instant time, int limit) {
        return table.page(referrer, time, limit, 0);
    }

    /** The user has a result. */
    @Transactional
    void checked(UserId user) {
        if (!table.isChecked(user)) {
            change(user, table::setChecked);
        }
    }

    /** The user has made payments or, with a negative number, had payments refunded. */
    @Transactional
    void paid(UserId user, int payments) {
        change(user, referred -> table.addPayments(referred, payments));
    }

    /** The user has blocked the bot or deleted the Telegram account, or has returned. */
    @Transactional
    void gone(UserId user, boolean gone) {
        change(user, referred -> table.setGone(referred, gone));
    }

    private Optional<UserId> referrer(String code) {
        return accounts.byReferralCode(code.toLowerCase(Locale.ROOT))
                .or(() -> NUMBER.matcher(code).matches()
                        ? accounts.find(new UserId(Long.parseLong(code))).map(account -> account.id())
                        : Optional.empty());
    }

    private void add(UserId referrer, UserId user) {
        accounts.lock(referrer);
        accounts.setReferrer(user, referrer);
        table.add(referrer, user);
        table.align(user);
        bonuses.give(referrer);
        events.publishEvent(new ReferralCounted(referrer));
    }

    private void change(UserId referred, Consumer<UserId> fact) {
        table.referrerOf(referred).ifPresent(referrer -> {
            accounts.lock(referrer);
            fact.accept(referred);
            if (table.align(referred) && table.isActive(referred)) {
                bonuses.give(referrer);
                events.publishEvent(new ReferralCounted(referrer));
            }
        });
    }
}

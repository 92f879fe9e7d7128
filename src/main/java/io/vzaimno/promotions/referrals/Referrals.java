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
 * Who brought whom, and what he gets for it. Whatever happens at once, the bonuses of a referrer are counted under the
 * lock of his balance. Locks are taken from the one who was brought towards the one who brought him, never back.
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
     * Notes by whose link somebody has come. Only a newcomer can be brought, and only by somebody who was there before
     * him, so that no circle can close.
     *
     * @param code a referral code, or the number of its user
     * @param isNew whether the user's account was opened in this transaction
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

    /** Those whom somebody has brought, newest first. */
    @Transactional(readOnly = true)
    public ReferralPage list(UserId referrer, int limit, long offset) {
        return table.page(referrer, Instant.EPOCH, limit, offset);
    }

    /** The newest of those whom somebody has brought since then. */
    @Transactional(readOnly = true)
    public ReferralPage since(UserId referrer, Instant time, int limit) {
        return table.page(referrer, time, limit, 0);
    }

    /** A user has had a result. */
    @Transactional
    void checked(UserId user) {
        if (!table.isChecked(user)) {
            change(user, table::setChecked);
        }
    }

    /** A user has paid so often, or, with a negative number, was given as many payments back. */
    @Transactional
    void paid(UserId user, int payments) {
        change(user, referred -> table.addPayments(referred, payments));
    }

    /** A user has blocked the bot or is gone from Telegram, or he has come back. */
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

package io.vzaimno.accounts;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Users and their balances of checks. Every change of a balance leaves an entry in the ledger. */
@Service
public class Accounts {

    private final Users users;
    private final Ledger ledger;
    private final AccountProperties properties;
    private final ApplicationEventPublisher events;

    Accounts(Users users, Ledger ledger, AccountProperties properties, ApplicationEventPublisher events) {
        this.users = users;
        this.ledger = ledger;
        this.properties = properties;
        this.events = events;
    }

    /** Opens an account at the first contact, with the free checks of a new user; returns the account at every contact. */
    @Transactional
    public Account ensure(UserId user, Introduction introduction) {
        if (!open(user, introduction)) {
            users.update(user, introduction);
        }
        return users.find(user).orElseThrow();
    }

    /**
     * Opens an account, unless there is one; returns whether the user is new. In the caller's transaction, so that what
     * is for new users only is stored with the account or not at all.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(UserId user, Introduction introduction) {
        var isNew = users.add(user, introduction);
        if (isNew && properties.freeChecks() > 0) {
            var key = "welcome:" + user.value();
            ledger.give(user, properties.freeChecks(), Posting.of(EntryKind.WELCOME, key, "new user"));
        }
        return isNew;
    }

    /** The owner of a referral code. */
    public Optional<UserId> byReferralCode(String code) {
        return users.byReferralCode(code);
    }

    /** Stores who referred a user. Only the first call has an effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setReferrer(UserId user, UserId referrer) {
        users.setReferrer(user, referrer);
    }

    public Optional<Account> find(UserId user) {
        return users.find(user);
    }

    /** @param name a Telegram name without the at sign, in any case */
    public Optional<Account> named(String name) {
        return users.named(name);
    }

    /** The balance, 0 for an unknown user. Locks it, and the user's orders, until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lock(UserId user) {
        return ledger.lockedBalance(user).orElse(0);
    }

    /** Sets the user's language, whatever Telegram's is. */
    @Transactional
    public void speak(UserId user, Locale language) {
        users.speak(user, language.toLanguageTag());
    }

    /**
     * Deletes a user's names and language. The id, the balance and its ledger stay, for the books; so does the
     * referrer. The next contact introduces the user anew.
     */
    @Transactional
    public void forget(UserId user) {
        users.forget(user);
        events.publishEvent(new UserForgotten(user));
    }

    /** A page of the ledger, newest entry first. */
    @Transactional(readOnly = true)
    public LedgerPage ledger(UserId user, int limit, long offset) {
        return ledger.page(user, limit, offset);
    }

    /**
     * Takes checks or declines. Joins the caller's transaction, so that what is paid for is stored with the charge.
     *
     * @throws IllegalStateException if the posting's key was used before; callers look for their earlier order first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Charge charge(UserId user, int checks, Posting posting) {
        return ledger.take(user, checks, posting)
                .<Charge>map(Charge.Accepted::new)
                .orElseGet(() -> new Charge.Declined(ledger.lockedBalance(user).orElse(0)));
    }

    /** Gives checks once per posting's key; returns the balance after it. The user must exist. */
    @Transactional
    public int credit(UserId user, int checks, Posting posting) {
        return ledger.give(user, checks, posting);
    }

    /** Corrects a balance for an admin, never below zero; once per posting's key. */
    @Transactional
    public Correction correct(UserId user, int delta, Posting posting) {
        var before = ledger.lockedBalance(user);
        if (before.isEmpty()) {
            return new Correction.NoSuchUser();
        }
        var earlier = ledger.delta(posting.key());
        if (earlier.isPresent()) {
            return earlier.get() == delta ? new Correction.Made(before.get()) : new Correction.KeyUsed();
        }
        return correct(user, before.get(), delta, posting);
    }

    private Correction correct(UserId user, int before, int delta, Posting posting) {
        var after = (long) before + delta;
        if (after < 0) {
            return new Correction.Overdrawn(before);
        }
        if (after > Integer.MAX_VALUE) {
            return new Correction.TooMuch(before);
        }
        return new Correction.Made(ledger.give(user, delta, posting));
    }
}

package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives bonuses. Each uses up the referrals that it is given for, at the terms of that day. */
@Component
class Bonuses {

    private final ReferralTable table;
    private final Accounts accounts;
    private final ReferralTerms terms;
    private final ApplicationEventPublisher events;

    Bonuses(ReferralTable table, Accounts accounts, ReferralTerms terms, ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.terms = terms;
        this.events = events;
    }

    /** Gives the bonuses that are due. The caller holds the lock of the referrer's balance, which serializes the count. */
    void give(UserId referrer) {
        for (var stats = table.stats(referrer); stats.isBonusDue(); stats = table.stats(referrer)) {
            give(referrer, stats.bonuses() + 1);
        }
    }

    private void give(UserId referrer, int number) {
        table.addBonus(referrer, number);
        var name = "%d:%d".formatted(referrer.value(), number);
        var posting = Posting.of(EntryKind.REFERRAL, "referral:" + name, name);
        var balance = accounts.credit(referrer, terms.bonusChecks(), posting);
        events.publishEvent(new ReferralBonusGiven(referrer, number, terms.required(), terms.bonusChecks(), balance));
    }
}

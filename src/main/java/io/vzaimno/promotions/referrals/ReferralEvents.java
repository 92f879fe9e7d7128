package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserBlocked;
import io.vzaimno.accounts.UserForgotten;
import io.vzaimno.accounts.UserId;
import io.vzaimno.accounts.UserUnblocked;
import io.vzaimno.checks.CheckCompleted;
import io.vzaimno.payments.PaymentCompleted;
import io.vzaimno.payments.PaymentRefunded;
import io.vzaimno.telegram.api.ChatLost;
import io.vzaimno.telegram.api.ChatRegained;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Updates referrals in the transactions of the events that they depend on. */
@Component
class ReferralEvents {

    private static final Logger log = LoggerFactory.getLogger(ReferralEvents.class);

    private final Referrals referrals;
    private final ReferralTable table;

    ReferralEvents(Referrals referrals, ReferralTable table) {
        this.referrals = referrals;
        this.table = table;
    }

    @EventListener
    void on(CheckCompleted event) {
        referrals.checked(event.user());
    }

    @EventListener
    void on(PaymentCompleted event) {
        referrals.paid(event.payment().user(), 1);
    }

    @EventListener
    void on(PaymentRefunded event) {
        referrals.paid(event.payment().user(), -1);
    }

    @EventListener
    void on(ChatLost event) {
        gone(event.chat(), true);
    }

    @EventListener
    void on(ChatRegained event) {
        gone(event.chat(), false);
    }

    @EventListener
    void on(UserBlocked event) {
        referrals.gone(event.user(), true);
    }

    @EventListener
    void on(UserUnblocked event) {
        referrals.gone(event.user(), false);
    }

    @EventListener
    void on(UserForgotten event) {
        referrals.gone(event.user(), true);
    }

    /** The setting of what counts may have changed. Bonuses are given with the referrer's next change. */
    @EventListener(ApplicationReadyEvent.class)
    void align() {
        var changed = table.alignAll();
        if (changed > 0) {
            log.atInfo().addKeyValue("referrals", changed).log("Referrals count by new terms");
        }
    }

    /** Group chats have negative ids. */
    private void gone(long chat, boolean gone) {
        if (chat > 0) {
            referrals.gone(new UserId(chat), gone);
        }
    }
}

package io.vzaimno.promotions.campaigns;

import io.vzaimno.checks.CheckCompleted;
import io.vzaimno.payments.PaymentCompleted;
import io.vzaimno.payments.PaymentRefunded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Updates the funnels of campaigns in the transactions of the events. */
@Component
class CampaignEvents {

    private final CampaignTable table;

    CampaignEvents(CampaignTable table) {
        this.table = table;
    }

    @EventListener
    void on(CheckCompleted event) {
        table.checked(event.user());
    }

    @EventListener
    void on(PaymentCompleted event) {
        table.paid(event.payment());
    }

    @EventListener
    void on(PaymentRefunded event) {
        table.refunded(event.payment());
    }
}

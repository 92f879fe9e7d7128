package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payment;
import org.springframework.stereotype.Component;

/** Decides which of Robokassa's services is asked about a refund. */
@WithShop
@Component
class RefundGate {

    private final RefundProperties properties;
    private final RefundTable table;
    private final RefundApi api;
    private final PaymentStateClient states;
    private final PaymentAlarms alarms;

    RefundGate(
            RefundProperties properties,
            RefundTable table,
            RefundApi api,
            PaymentStateClient states,
            PaymentAlarms alarms) {
        this.properties = properties;
        this.table = table;
        this.api = api;
        this.states = states;
        this.alarms = alarms;
    }

    /**
     * Checks whether the money was refunded already, and requests the refund if not.
     *
     * @param first Robokassa was not asked yet
     */
    RefundAnswer ask(Payment payment, boolean first) {
        return states.find(payment.invoice().orElseThrow()) instanceof PaymentState.Known known
                ? ask(payment, known, first)
                : new RefundAnswer.Unclear("no operation");
    }

    RefundAnswer state(String request) {
        return api.state(request);
    }

    void giveUp(Payment payment) {
        alarms.byHand(payment, "unconfirmed", "Robokassa has not confirmed the refund within a week");
    }

    private RefundAnswer ask(Payment payment, PaymentState.Known known, boolean first) {
        if (known.stage() == PaymentState.Stage.RETURNED) {
            return new RefundAnswer.Finished();
        }
        return first && properties.isAutomatic() && known.key().isPresent() && table.markAsked(payment.id())
                ? api.create(known.key().get(), payment.amount())
                : new RefundAnswer.Unclear("waiting");
    }
}

package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.RefundOutcome;
import io.vzaimno.payments.Refunds;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How admins refund payments. */
@Service
public class RefundAdministration {

    private final Refunds refunds;
    private final Payments payments;
    private final Audit audit;

    RefundAdministration(Refunds refunds, Payments payments, Audit audit) {
        this.refunds = refunds;
        this.payments = payments;
        this.audit = audit;
    }

    public Optional<Payment> find(PaymentId payment) {
        return payments.find(payment);
    }

    /** Takes back the unused checks and asks the payment provider for a refund, once for each payment. */
    @Transactional
    public RefundOutcome request(Admin admin, PaymentId payment, String reason) {
        var outcome = refunds.request(payment, reason, admin.name());
        switch (outcome) {
            case RefundOutcome.Accepted(var accepted, var taken) ->
                audit.record(
                        admin,
                        AuditedAction.REFUND_REQUESTED,
                        subject(payment),
                        new Difference(status(accepted), "%d checks taken back: %s".formatted(taken, reason)));
            case RefundOutcome.NotRefundable _, RefundOutcome.NoSuchPayment _ -> {}
        }
        return outcome;
    }

    /** Records that the money was refunded by hand; false if the payment is not completed. */
    @Transactional
    public boolean confirm(Admin admin, PaymentId payment) {
        var confirmed = refunds.done(payment, admin + ": refunded by hand");
        if (confirmed) {
            audit.record(
                    admin, AuditedAction.REFUND_CONFIRMED, subject(payment), new Difference("completed", "refunded"));
        }
        return confirmed;
    }

    private static String subject(PaymentId payment) {
        return "payment " + payment;
    }

    private static String status(Payment payment) {
        return payment.status().name().toLowerCase(Locale.ROOT);
    }
}

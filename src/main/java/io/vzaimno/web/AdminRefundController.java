package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operator gives back by hand. */
@RestController
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminRefundController {

    private final Payments payments;
    private final Refunds refunds;

    AdminRefundController(Payments payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    @PostMapping("/api/v1/admin/payments/{payment_id}/refund/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say that a payment's money was given back by hand",
            description =
                    "For money that was given back in the shop's cabinet. Moves no money. Takes the checks back, as"
                            + " many as are left, where that was not done when the refund was asked for.")
    @Refuses({Problem.PAYMENT_NOT_FOUND, Problem.NOT_REFUNDABLE})
    void done(@PathVariable("payment_id") PaymentId paymentId) {
        var payment = payments.find(paymentId).orElseThrow(() -> new Refusal(Problem.PAYMENT_NOT_FOUND));
        if (!refunds.done(payment.id(), "admin-api: given back by hand")) {
            throw new Refusal(Problem.NOT_REFUNDABLE).with("payment_status", payment.status());
        }
    }
}

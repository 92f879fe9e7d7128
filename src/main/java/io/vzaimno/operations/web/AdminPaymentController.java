package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.operations.RefundAdministration;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.RefundOutcome;
import io.vzaimno.payments.web.PaymentView;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Refunds and the check of the books, for admins. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminPaymentController {

    private final RefundAdministration refunds;
    private final Invariants invariants;

    AdminPaymentController(RefundAdministration refunds, Invariants invariants) {
        this.refunds = refunds;
        this.invariants = invariants;
    }

    @PostMapping("/payments/{payment_id}/refund")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Refund a payment",
            description =
                    "Takes back its unused checks, and asks the payment provider for the refund until it answers.")
    @Problems({ProblemCode.PAYMENT_NOT_FOUND, ProblemCode.NOT_REFUNDABLE})
    RefundView refund(@PathVariable("payment_id") PaymentId paymentId, @RequestBody @Valid RefundWish wish) {
        return switch (refunds.request(Admin.API, paymentId, wish.reason().strip())) {
            case RefundOutcome.Accepted(var payment, var taken) -> new RefundView(PaymentView.of(payment), taken);
            case RefundOutcome.NotRefundable(var payment) ->
                throw new ProblemException(ProblemCode.NOT_REFUNDABLE).with("payment_status", payment.status());
            case RefundOutcome.NoSuchPayment _ -> throw new ProblemException(ProblemCode.PAYMENT_NOT_FOUND);
        };
    }

    @PostMapping("/payments/{payment_id}/refund/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Confirm that a payment was refunded by hand",
            description = "For money that was refunded in the shop's back office. Moves no money. Takes back the unused"
                    + " checks, unless the refund request did so.")
    @Problems({ProblemCode.PAYMENT_NOT_FOUND, ProblemCode.NOT_REFUNDABLE})
    void refunded(@PathVariable("payment_id") PaymentId paymentId) {
        var payment = refunds.find(paymentId).orElseThrow(() -> new ProblemException(ProblemCode.PAYMENT_NOT_FOUND));
        if (!refunds.confirm(Admin.API, paymentId)) {
            throw new ProblemException(ProblemCode.NOT_REFUNDABLE).with("payment_status", payment.status());
        }
    }

    @GetMapping("/invariants")
    @Operation(
            summary = "Check the books",
            description = "The invariants of money and checks, and where they are violated.")
    InvariantsView invariants() {
        var broken = invariants.broken();
        return new InvariantsView(
                broken.isEmpty(), broken.stream().map(Object::toString).toList());
    }

    record RefundWish(
            @NotBlank(message = "is required") @Size(max = 500, message = "must have at most 500 characters") String reason) {}

    record RefundView(PaymentView payment, int takenChecks) {}

    record InvariantsView(boolean holds, List<String> broken) {}
}

package io.vzaimno.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.accounts.web.OrderGate;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.stars.StarInvoices;
import io.vzaimno.payments.web.PaymentView.StarsView;
import io.vzaimno.payments.web.PaymentView.StatusView;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders tariffs. Only Telegram and Robokassa can report an order as paid, not this API. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = ApiDescription.PAYMENTS)
class PaymentController {

    private final Accounts accounts;
    private final Payments payments;
    private final StarInvoices invoices;
    private final OrderGate gate;

    PaymentController(Accounts accounts, Payments payments, StarInvoices invoices, OrderGate gate) {
        this.accounts = accounts;
        this.payments = payments;
        this.invoices = invoices;
        this.gate = gate;
    }

    @PostMapping("/create")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Order a tariff",
            description = "At the current price. Returns an open order of the same tariff at the same price, if any.")
    @Problems({
        ProblemCode.USER_NOT_FOUND,
        ProblemCode.USER_BLOCKED,
        ProblemCode.MAINTENANCE,
        ProblemCode.TARIFF_NOT_FOUND,
        ProblemCode.METHOD_UNAVAILABLE,
        ProblemCode.TARIFF_INACTIVE
    })
    PaymentView create(@RequestBody @Valid PaymentOrder order) {
        return PaymentView.of(open(order.userId(), order.tariffId(), order.paymentMethod()));
    }

    @PostMapping("/telegram-stars")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Order a tariff in Telegram Stars",
            description = "Returns a link that opens the invoice in Telegram.")
    @Problems({
        ProblemCode.USER_NOT_FOUND,
        ProblemCode.USER_BLOCKED,
        ProblemCode.MAINTENANCE,
        ProblemCode.TARIFF_NOT_FOUND,
        ProblemCode.METHOD_UNAVAILABLE,
        ProblemCode.TARIFF_INACTIVE,
        ProblemCode.TELEGRAM_UNAVAILABLE
    })
    StarsView stars(@RequestBody @Valid StarsOrder order) {
        var payment = open(order.userId(), order.tariffId(), PaymentMethod.TELEGRAM_STARS);
        return invoices.link(payment, payment.tariffName())
                .map(link -> StarsView.of(payment, link))
                .orElseThrow(() -> new ProblemException(ProblemCode.TELEGRAM_UNAVAILABLE));
    }

    @GetMapping("/{payment_id}")
    @Operation(summary = "Get a payment")
    @Problems(ProblemCode.PAYMENT_NOT_FOUND)
    PaymentView find(@PathVariable("payment_id") PaymentId paymentId) {
        return PaymentView.of(known(paymentId));
    }

    @GetMapping("/{payment_id}/status")
    @Operation(summary = "Get the status of a payment")
    @Problems(ProblemCode.PAYMENT_NOT_FOUND)
    StatusView status(@PathVariable("payment_id") PaymentId paymentId) {
        return StatusView.of(known(paymentId));
    }

    private Payment open(long userId, UUID tariff, PaymentMethod method) {
        var user =
                accounts.find(new UserId(userId)).orElseThrow(() -> new ProblemException(ProblemCode.USER_NOT_FOUND));
        gate.require(user.id());
        return switch (payments.open(user.id(), new TariffId(tariff), method)) {
            case OrderOutcome.Opened opened -> opened.payment();
            case OrderOutcome.NoSuchTariff _ -> throw new ProblemException(ProblemCode.TARIFF_NOT_FOUND);
            case OrderOutcome.NotForSale _ -> throw new ProblemException(ProblemCode.TARIFF_INACTIVE);
            case OrderOutcome.NoSuchMethod _ -> throw new ProblemException(ProblemCode.METHOD_UNAVAILABLE);
        };
    }

    private Payment known(PaymentId payment) {
        return payments.find(payment).orElseThrow(() -> new ProblemException(ProblemCode.PAYMENT_NOT_FOUND));
    }

    /** An order of a tariff. */
    record PaymentOrder(
            @NotNull(message = "is required") @Positive(message = "must be a whole number from 1") Long userId,

            @NotNull(message = "is required") UUID tariffId,
            @NotNull(message = "is required") PaymentMethod paymentMethod) {}

    /** An order of a tariff in Stars. */
    record StarsOrder(
            @NotNull(message = "is required") @Positive(message = "must be a whole number from 1") Long userId,

            @NotNull(message = "is required") UUID tariffId) {}
}

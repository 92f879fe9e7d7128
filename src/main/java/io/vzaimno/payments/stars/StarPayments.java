package io.vzaimno.payments.stars;

import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.model.RefundedPayment;
import com.pengrad.telegrambot.model.SuccessfulPayment;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Checkout;
import io.vzaimno.payments.IncomingMoney;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.SettlementOutcome;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles payments in Stars. Money that has arrived is always accepted: it is credited to the payer, or refunded if it
 * belongs to no order.
 */
@Service
public class StarPayments {

    private static final String CURRENCY = PaymentMethod.TELEGRAM_STARS.currency();

    private final Payments payments;
    private final Refunds refunds;
    private final StarReturns returns;
    private final ApplicationEventPublisher events;

    StarPayments(Payments payments, Refunds refunds, StarReturns returns, ApplicationEventPublisher events) {
        this.payments = payments;
        this.refunds = refunds;
        this.returns = returns;
        this.events = events;
    }

    /** Validates a checkout with one indexed read; Telegram waits ten seconds for the answer. */
    public CheckoutVerdict judge(PreCheckoutQuery query) {
        return PaymentId.parse(query.invoicePayload())
                .flatMap(payments::atCheckout)
                .filter(checkout -> checkout.order().method() == PaymentMethod.TELEGRAM_STARS)
                .map(checkout -> judge(checkout, query))
                .orElse(CheckoutVerdict.CLOSED);
    }

    private static CheckoutVerdict judge(Checkout checkout, PreCheckoutQuery query) {
        var order = checkout.order();
        if (order.user().value() != query.from().id()) {
            return CheckoutVerdict.NOT_YOURS;
        }
        if (order.status() != PaymentStatus.PENDING || !checkout.isServed()) {
            return CheckoutVerdict.CLOSED;
        }
        return checkout.isOnSale() && fits(order, query.currency(), query.totalAmount())
                ? CheckoutVerdict.WELCOME
                : CheckoutVerdict.CHANGED;
    }

    /** Settles a payment that Telegram reports. The payer must have an account. */
    @Transactional
    public void paid(UserId payer, SuccessfulPayment paid) {
        if (paid.currency().equals(CURRENCY)) {
            settle(
                    payer,
                    paid.invoicePayload(),
                    paid.totalAmount(),
                    paid.telegramPaymentChargeId(),
                    "Telegram's message");
        }
    }

    /** Records a refund that Telegram reports, whether we requested it or not. */
    @Transactional
    public void refunded(RefundedPayment refunded) {
        refunded(refunded.telegramPaymentChargeId(), "Telegram's message");
    }

    void refunded(String charge, String cause) {
        payments.byCharge(charge).ifPresent(payment -> refunds.done(payment.id(), cause));
    }

    void settle(UserId payer, String payload, int amount, String charge, String cause) {
        var money = new IncomingMoney(PaymentMethod.TELEGRAM_STARS, BigDecimal.valueOf(amount), charge, cause);
        switch (settlement(payer, payload, money)) {
            case SettlementOutcome.Credited credited -> tellOfLateOne(credited);
            case SettlementOutcome.Repeated _ -> {}
            case SettlementOutcome.WrongAmount(var payment) -> {
                payments.note(payment.id(), "WRONG_AMOUNT", "%d Stars, charge %s".formatted(amount, charge));
                refund(payer, charge, "the amount is not that of order " + payment.id());
            }
            case SettlementOutcome.PaidBefore _, SettlementOutcome.NoSuchOrder _ ->
                refund(payer, charge, "there is no such order");
        }
    }

    /** A payer of another user's order, or of an order that is paid already, gets the checks. */
    private SettlementOutcome settlement(UserId payer, String payload, IncomingMoney money) {
        var known = payments.byCharge(money.reference());
        if (known.isPresent()) {
            return new SettlementOutcome.Repeated(known.get());
        }
        var order = order(payload);
        if (order.isEmpty()) {
            return new SettlementOutcome.NoSuchOrder();
        }
        if (!order.get().user().equals(payer)) {
            return anew(order.get(), payer, money);
        }
        var settlement = payments.settle(order.get().id(), money);
        return settlement instanceof SettlementOutcome.PaidBefore ? anew(order.get(), payer, money) : settlement;
    }

    private SettlementOutcome anew(Payment order, UserId payer, IncomingMoney money) {
        var settlement = payments.settleAnew(order.id(), payer, money);
        if (settlement instanceof SettlementOutcome.Credited credited) {
            alarm(
                    "second:" + credited.payment().id(),
                    "Order %s was paid by a second charge; its payer %d was credited."
                            .formatted(order.id(), payer.value()));
        }
        return settlement;
    }

    private void refund(UserId payer, String charge, String why) {
        returns.add(payer, charge);
        alarm("return:" + charge, "The Stars of user %d are refunded, because %s.".formatted(payer.value(), why));
    }

    private void tellOfLateOne(SettlementOutcome.Credited credited) {
        if (credited.late()) {
            alarm(
                    "late:" + credited.payment().id(),
                    "Payment %s arrived after its order was closed; it was credited."
                            .formatted(credited.payment().id()));
        }
    }

    private void alarm(String key, String text) {
        events.publishEvent(new PaymentAlarm(key, text));
    }

    private Optional<Payment> order(String payload) {
        return PaymentId.parse(payload)
                .flatMap(payments::find)
                .filter(payment -> payment.method() == PaymentMethod.TELEGRAM_STARS);
    }

    private static boolean fits(Payment order, String currency, int amount) {
        return currency.equals(CURRENCY) && order.amount().compareTo(BigDecimal.valueOf(amount)) == 0;
    }
}

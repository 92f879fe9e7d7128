package io.vzaimno.payments;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders of tariffs and the money that arrives for them. Whatever is repeated, late or raced, money is credited once:
 * the order's row is locked, and the ledger knows every piece of money by its reference.
 */
@Service
public class Payments {

    /** How long an order is open. Later money is credited all the same. */
    private static final Duration OPEN = Duration.ofHours(24);

    private final PaymentTable table;
    private final Tariffs tariffs;
    private final Accounts accounts;
    private final List<PaymentProvider> cashiers;
    private final ApplicationEventPublisher events;

    Payments(
            PaymentTable table,
            Tariffs tariffs,
            Accounts accounts,
            List<PaymentProvider> cashiers,
            ApplicationEventPublisher events) {
        this.table = table;
        this.tariffs = tariffs;
        this.accounts = accounts;
        this.cashiers = cashiers;
        this.events = events;
    }

    /** The methods that the operator has set up. */
    public List<PaymentMethod> methods() {
        return cashiers.stream().map(PaymentProvider::method).sorted().toList();
    }

    /** Orders a tariff, or finds the user's open order of the same thing at the same price. The user must exist. */
    @Transactional
    public OrderOutcome open(UserId user, TariffId tariff, PaymentMethod method) {
        var cashier = cashiers.stream().filter(any -> any.method() == method).findAny();
        if (cashier.isEmpty()) {
            return new OrderOutcome.NoSuchMethod();
        }
        return tariffs.find(tariff)
                .map(found ->
                        isForSale(found, method) ? open(user, found, cashier.get()) : new OrderOutcome.NotForSale())
                .orElseGet(OrderOutcome.NoSuchTariff::new);
    }

    public Optional<Payment> find(PaymentId payment) {
        return table.find(payment);
    }

    public Optional<Payment> byInvoice(long invoice) {
        return table.byInvoice(invoice);
    }

    public Optional<Payment> byCharge(String chargeId) {
        return table.byCharge(chargeId);
    }

    /** Telegram's numbers of the payments in Stars that were completed in this time. */
    public List<String> charges(Instant since, Instant until) {
        return table.charges(since, until);
    }

    /** The user's latest payments, newest first. */
    public List<Payment> of(UserId user, int limit) {
        return table.of(user, limit);
    }

    /** An order as its checkout has to see it, by one read of primary keys. */
    public Optional<Checkout> atCheckout(PaymentId order) {
        return table.atCheckout(order);
    }

    /** Credits money to the one who ordered, unless that was done or the amount is another. */
    @Transactional
    public SettlementOutcome settle(PaymentId order, IncomingMoney money) {
        var locked = table.lock(order).filter(payment -> payment.method() == money.method());
        return locked.map(payment -> settle(payment, money)).orElseGet(SettlementOutcome.NoSuchOrder::new);
    }

    /**
     * Credits money that came for an order from another user, or once more: to the payer, as a payment of its own. Needs
     * the amount to fit.
     */
    @Transactional
    public SettlementOutcome settleAnew(PaymentId order, UserId payer, IncomingMoney money) {
        var known = table.byCharge(money.reference());
        if (known.isPresent()) {
            return new SettlementOutcome.Repeated(known.get());
        }
        return table.lock(order)
                .filter(payment -> payment.method() == money.method())
                .map(payment -> table.byCharge(money.reference())
                        .<SettlementOutcome>map(SettlementOutcome.Repeated::new)
                        .orElseGet(() -> isSame(payment, money)
                                ? credit(table.copy(payment, payer), money)
                                : new SettlementOutcome.WrongAmount(payment)))
                .orElseGet(SettlementOutcome.NoSuchOrder::new);
    }

    /** Closes orders that were not paid in time. */
    @Transactional
    public int expire() {
        return table.expire();
    }

    /** Closes an open order that the other side will not take money for; false if it is not open. */
    @Transactional
    public boolean fail(PaymentId order, String cause) {
        var open = table.lock(order).filter(payment -> payment.status() == PaymentStatus.PENDING);
        open.ifPresent(payment -> {
            table.set(payment.id(), PaymentStatus.FAILED);
            table.record(payment.id(), "FAILED", cause);
        });
        return open.isPresent();
    }

    /** Notes in the payment's history what changed nothing. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void note(PaymentId payment, String kind, String cause) {
        table.record(payment, kind, cause);
    }

    private OrderOutcome open(UserId user, Tariff tariff, PaymentProvider cashier) {
        accounts.lock(user);
        var earlier = table.open(user, tariff, cashier);
        if (earlier.isPresent()) {
            return new OrderOutcome.Opened(earlier.get(), true);
        }
        var payment = table.insert(user, tariff, cashier, OPEN);
        cashier.page(payment).ifPresent(page -> table.setPage(payment.id(), page));
        return new OrderOutcome.Opened(table.find(payment.id()).orElseThrow(), false);
    }

    private SettlementOutcome settle(Payment payment, IncomingMoney money) {
        return switch (payment.status()) {
            case COMPLETED, REFUNDED ->
                isThat(payment, money)
                        ? new SettlementOutcome.Repeated(payment)
                        : new SettlementOutcome.PaidBefore(payment);
            case PENDING, FAILED, CANCELLED ->
                isSame(payment, money) ? credit(payment, money) : new SettlementOutcome.WrongAmount(payment);
        };
    }

    private SettlementOutcome credit(Payment payment, IncomingMoney money) {
        var late = payment.status() != PaymentStatus.PENDING;
        table.complete(payment.id(), chargeId(money));
        table.record(payment.id(), late ? "COMPLETED_LATE" : "COMPLETED", money.cause());
        var posting = Posting.of(EntryKind.PURCHASE, money.key(), payment.id().toString());
        var balance = accounts.credit(payment.user(), payment.checks(), posting);
        var completed = table.find(payment.id()).orElseThrow();
        events.publishEvent(new PaymentCompleted(completed, balance, late));
        return new SettlementOutcome.Credited(completed, balance, late);
    }

    private static boolean isForSale(Tariff tariff, PaymentMethod method) {
        return tariff.active() && PaymentTable.price(tariff.offer(), method).signum() > 0;
    }

    private static boolean isSame(Payment payment, IncomingMoney money) {
        return payment.amount().compareTo(money.amount()) == 0;
    }

    private static boolean isThat(Payment payment, IncomingMoney money) {
        return switch (money.method()) {
            case TELEGRAM_STARS -> payment.chargeId().equals(Optional.of(money.reference()));
            case ROBOKASSA ->
                payment.invoice().isPresent()
                        && String.valueOf(payment.invoice().getAsLong()).equals(money.reference());
        };
    }

    private static @Nullable String chargeId(IncomingMoney money) {
        return money.method() == PaymentMethod.TELEGRAM_STARS ? money.reference() : null;
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Audit;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.payments.stars.StarInvoices;
import io.vzaimno.proofs.Scale;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Money that comes twice, late, from the wrong person, in the wrong amount or not at all. */
@BusinessJourney
class StrayMoneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    Payments payments;

    @Autowired
    Tariffs tariffs;

    @Autowired
    StarInvoices invoices;

    @Autowired
    Audit audit;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sell() {
        Buying.putOnSale(tariffs);
    }

    @Test
    void creditsARepeatedReceiptOnce() {
        var ann = Chatting.newcomer(telegram);

        ann.user().checkout(Buying.invoice(ann)).paysRepeatedly(20);

        ann.hears("Paid: 10 checks");
        ann.asks("/balance", "Balance: 13 checks");
        assertThat(balance(ann)).isEqualTo(13);
    }

    @Test
    void findsAPaymentInTelegramsBookOfWhichItNeverHeard() {
        var ann = Chatting.newcomer(telegram);
        ann.user().checkout(Buying.invoice(ann)).paysUnheard();
        assertThat(balance(ann)).isEqualTo(3);

        scheduler.reschedule(TaskInstanceId.of("stars-reconciliation", "recurring"), Instant.now());

        ann.hears("Paid: 10 checks", "Balance: 13 checks");
    }

    @Test
    void sendsBackWhatIsNotThePrice() {
        var ann = Chatting.newcomer(telegram);

        var paid = (Payment.Paid) ann.user().checkout(Buying.invoice(ann)).paysInstead(7);

        await().until(() -> telegram.history().calls("refundStarPayment").stream()
                .anyMatch(call -> call.toString().contains(paid.charge())));
        assertThat(balance(ann)).isEqualTo(3);
    }

    @Test
    void tellsOperatorsToTheLastWordWhatTheyMustSeeTo() {
        var olivia = Operating.in(telegram, audit).chat();
        olivia.asks("/start", "Hi");
        var ann = Chatting.newcomer(telegram);
        var invoice = Buying.invoice(ann);
        var order = invoice.invoice().orElseThrow().payload();
        var why = "CHARGE_ID_INVALID, which Telegram says at length & with all that has led to it <here>";
        telegram.faults().next(1, "refundStarPayment", new Fault.BadRequest(why));

        var paid = (Payment.Paid) ann.user().checkout(invoice).paysInstead(7);

        olivia.hears("The Stars of user %d are refunded, because the amount is not that of order %s."
                .formatted(ann.id(), order));
        olivia.hears("Telegram does not take back charge %s: Bad Request: %s".formatted(paid.charge(), why));
    }

    @Test
    void creditsAReceiptThatComesWhileTheDatabaseIsAway() {
        var ann = Chatting.newcomer(telegram);
        var checkout = ann.user().checkout(Buying.invoice(ann));

        try (var outage = new Outage(jdbc)) {
            assertThat(checkout.pays(outage::begin)).isInstanceOf(Payment.Paid.class);
            await().during(Duration.ofSeconds(Scale.of(2, 60)))
                    .atMost(Duration.ofSeconds(Scale.of(60, 120)))
                    .until(outage::lasts);
        }

        ann.hears("Paid: 10 checks", "Balance: 13 checks");
        assertThat(balance(ann)).isEqualTo(13);
    }

    @Test
    void declinesACheckoutOfSomebodyElsesOrder() {
        var ann = Chatting.newcomer(telegram);
        var bob = Chatting.newcomer(telegram);
        bob.asks("/start", "Ann");
        var link = link(ann);

        var payment = bob.user().pays(link);

        assertThat(payment).isInstanceOf(Payment.Declined.class);
        assertThat(ann.user().pays(link)).isInstanceOf(Payment.Paid.class);
        ann.hears("Paid: 10 checks", "Balance: 13 checks");
        assertThat(balance(bob)).isEqualTo(3);
    }

    /** Telegram may let two people pay an invoice that was forwarded between their checkouts. */
    @Test
    void makesBothPayersOfAForwardedInvoiceWhole() {
        var ann = Chatting.newcomer(telegram);
        var bob = Chatting.newcomer(telegram);
        bob.asks("/start", "Ann");
        var paid = (Payment.Paid) ann.user().checkout(Buying.invoice(ann)).paysUnheard();
        var bobs = paidBy(bob, paid.update());

        telegram.redeliver(bobs);
        telegram.redeliver(paid.update());
        telegram.redeliver(bobs);

        ann.hears("Paid: 10 checks", "Balance: 13 checks");
        bob.hears("Paid: 10 checks", "Balance: 13 checks");
        assertThat(balance(ann)).isEqualTo(13);
        assertThat(balance(bob)).isEqualTo(13);
    }

    /** The same payment by somebody else, with money of his own. */
    private ObjectNode paidBy(Chatting payer, ObjectNode payment) {
        var update = payment.deepCopy();
        var message = (ObjectNode) update.path("message");
        var own = telegram.updates().stream()
                .map(any -> any.path("message"))
                .filter(any -> any.path("from").path("id").asLong() == payer.id())
                .findFirst()
                .orElseThrow();
        message.set("from", own.path("from"));
        message.set("chat", own.path("chat"));
        ((ObjectNode) message.path("successful_payment")).put("telegram_payment_charge_id", "another-" + payer.id());
        return update.put("update_id", update.path("update_id").asLong() + 100_000_000);
    }

    /** An invoice that anybody can open. */
    private String link(Chatting buyer) {
        buyer.asks("/start", "Ann");
        var tariff = tariffs.onSale().getFirst().id();
        var order = (OrderOutcome.Opened) payments.open(new UserId(buyer.id()), tariff, PaymentMethod.TELEGRAM_STARS);
        return invoices.link(order.payment(), "Ten checks").orElseThrow();
    }

    private int balance(Chatting ann) {
        return accounts.find(new UserId(ann.id())).orElseThrow().balance();
    }
}

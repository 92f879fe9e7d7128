package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.background.JobQueue;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.RefundOutcome;
import io.vzaimno.payments.RefundRequested;
import io.vzaimno.payments.Refunds;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RobokassaTest
class RefundingTests {

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    Refunding refunding;

    @Autowired
    RefundTable table;

    @Autowired
    PaymentStateClient operations;

    @Autowired
    PaymentAlarms alarms;

    @Autowired
    JobQueue jobs;

    @AfterEach
    void beReasonable() {
        simulator.loseRefundAnswers(false);
        simulator.declineRefunds(false);
    }

    @Test
    void givesMoneyBackOnce() {
        var before = simulator.refundsMade();
        var payment = paid();

        assertThat(refunds.request(payment.id(), "changed his mind", "operator"))
                .isEqualTo(new RefundOutcome.Accepted(payment, 10));
        await().untilAsserted(() ->
                assertThat(table.find(payment.id()).orElseThrow().requestId()).isNotNull());
        assertThat(till.balance(payment)).isZero();
        assertThat(refunding.goOn(payment.id())).isEmpty();

        assertThat(status(payment)).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(refunding.goOn(payment.id())).isEmpty();
        assertThat(simulator.refundsMade()).isEqualTo(before + 1);
    }

    @Test
    void asksForTheStateRatherThanAgainWhenTheAnswerIsLost() {
        var before = simulator.refundsMade();
        var payment = paid();
        simulator.loseRefundAnswers(true);

        refunds.request(payment.id(), "changed his mind", "operator");
        await().until(() -> simulator.refundsMade() > before);
        simulator.loseRefundAnswers(false);
        assertThat(refunding.goOn(payment.id())).isPresent();
        assertThat(refunding.goOn(payment.id())).isPresent();
        assertThat(status(payment)).isEqualTo(PaymentStatus.COMPLETED);

        simulator.setState(payment.invoice().orElseThrow(), 60);
        assertThat(refunding.goOn(payment.id())).isEmpty();

        assertThat(status(payment)).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(simulator.refundsMade()).isEqualTo(before + 1);
    }

    @Test
    void returnsTheChecksWhereTheMoneyStaysAndMayBeAskedAgain() {
        var payment = paid();
        simulator.declineRefunds(true);

        refunds.request(payment.id(), "changed his mind", "operator");
        await().untilAsserted(() -> assertThat(refunds.pending()).doesNotContain(payment));

        assertThat(till.balance(payment)).isEqualTo(10);
        assertThat(till.alarms).anyMatch(alarm -> alarm.text().contains("NotEnoughOperationFunds"));
        simulator.declineRefunds(false);
        assertThat(refunds.request(payment.id(), "once more", "operator")).isInstanceOf(RefundOutcome.Accepted.class);
        await().untilAsserted(() -> {
            refunding.goOn(payment.id());
            assertThat(status(payment)).isEqualTo(PaymentStatus.REFUNDED);
        });
        assertThat(till.balance(payment)).isZero();
    }

    @Test
    void withoutAThirdPasswordTheOperatorIsAskedAndItsEndIsNoticed() {
        var before = simulator.refundsMade();
        var payment = paid();
        var byHand = new RefundProperties("", simulator.url());
        var gate = new RefundGate(byHand, table, new RefundApi(byHand, new Wire(shop())), operations, alarms);
        var manual = new Refunding(payments, refunds, table, gate, Clock.systemUTC());
        table.begin(payment.id());

        // The service has that password: what is planned for later is not done by its own worker in between.
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        new RefundRequests(table, byHand, alarms, jobs, later).on(new RefundRequested(payment));
        assertThat(manual.goOn(payment.id())).isPresent();

        assertThat(till.alarms)
                .anyMatch(alarm -> alarm.key().equals("robokassa-by-hand:" + payment.id())
                        && alarm.text().startsWith("Refund 199.00 roubles of invoice"));
        assertThat(simulator.refundsMade()).isEqualTo(before);
        simulator.setState(payment.invoice().orElseThrow(), 60);
        assertThat(manual.goOn(payment.id())).isEmpty();
        assertThat(status(payment)).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void theOperatorMayMarkARefundAsDoneOnce() {
        var payment = paid();
        var path = "/api/v1/admin/payments/%s/refund/done".formatted(payment.id());

        assertThat(till.post(path, "").status()).isEqualTo(401);
        assertThat(till.postAsOperator(path).status()).isEqualTo(204);

        assertThat(status(payment)).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(till.balance(payment)).isZero();
        assertThat(till.postAsOperator(path).text()).contains("not_refundable", "refunded");
        assertThat(till.postAsOperator(path.replace(payment.id().toString(), new UUID(0, 0).toString()))
                        .text())
                .contains("payment_not_found");
    }

    private Payment paid() {
        var payment = till.atThePage("199.00");
        simulator.pay(payment.invoice().orElseThrow());
        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
        return payments.find(payment.id()).orElseThrow();
    }

    private PaymentStatus status(Payment payment) {
        return payments.find(payment.id()).orElseThrow().status();
    }

    private static ShopProperties shop() {
        return Vectors.shop(Hash.SHA256, "x", "x", "x");
    }
}

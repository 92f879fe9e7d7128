package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.TestDatabase;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.Faults;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callbacks that come at once, late, or while others are out of order. */
@RobokassaTest
class CallbackTroublesTests {

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void manyEqualCallbacksAtOnceAreAllAnsweredAndCreditedOnce() throws Exception {
        var payment = till.atThePage("120.00");
        var form = simulator.callback(invoice(payment));
        Callable<Till.Answer> call = () -> till.post(Till.CALLBACK, form);

        List<Future<Till.Answer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(Stream.generate(() -> call).limit(50).toList());
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.get().text()).isEqualTo("OK" + invoice(payment));
            assertThat(answer.get().status()).isEqualTo(200);
            assertThat(answer.get().type()).startsWith("text/plain");
        });
        assertThat(till.balance(payment)).isEqualTo(10);
    }

    @Test
    void theShopIsAnsweredWhileTelegramIsSilentAndTheBuyerIsToldLater() {
        var payment = till.atThePage("120.00");
        var buyer = telegram.user(payment.user().value()).named("Ann", "Lee").speaks("en");
        buyer.types("/start");
        await().until(() -> !buyer.chat().fromBot().isEmpty());
        telegram.faults().next(1_000, Faults.ANY, new Fault.Hang());

        var answer = till.post(Till.CALLBACK, simulator.callback(invoice(payment)));

        assertThat(answer.text()).isEqualTo("OK" + invoice(payment));
        assertThat(till.balance(payment)).isEqualTo(10);
        await().until(telegram.faults()::isHolding);
        telegram.faults().clear();
        await().until(() -> buyer.chat().fromBot().getLast().text().startsWith("✅"));
    }

    @Test
    void moneyForAnExpiredOrderIsCreditedAllTheSame() {
        var payment = till.atThePage("120.00");
        jdbc.sql("UPDATE payments SET expires_at = created_at WHERE payment_id = :id")
                .param("id", payment.id().value())
                .update();
        payments.expire();
        assertThat(payments.find(payment.id()).orElseThrow().status()).isEqualTo(PaymentStatus.CANCELLED);

        simulator.pay(invoice(payment));

        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
    }

    @Test
    @ResourceLock(value = "outages", mode = ResourceAccessMode.READ)
    void whileTheDatabaseRefusesTheShopIsAskedToRepeat() {
        var payment = till.atThePage("120.00");
        TestDatabase.alter(jdbc, "ALTER TABLE payment_events RENAME TO payment_events_away");
        try {
            assertThat(till.post(Till.CALLBACK, simulator.callback(invoice(payment)))
                            .status())
                    .isBetween(500, 599);
            simulator.pay(invoice(payment));
            await().until(() -> simulator.calls() > 2);
        } finally {
            TestDatabase.alter(jdbc, "ALTER TABLE payment_events_away RENAME TO payment_events");
        }

        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
    }

    private static long invoice(Payment payment) {
        return payment.invoice().orElseThrow();
    }
}

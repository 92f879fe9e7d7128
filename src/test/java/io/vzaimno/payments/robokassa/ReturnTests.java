package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.payments.Payment;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Buyers who come back from the payment page, and reload the page that thanks them. */
@RobokassaTest
class ReturnTests {

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @BeforeEach
    void loseCallbacks() {
        simulator.loseCallbacks(true);
    }

    @AfterEach
    void tellAgain() {
        simulator.loseCallbacks(false);
    }

    @Test
    void thePageIsThereAlsoWhileTheOrderIsBeingLookedAt() {
        var payment = till.atThePage("199.00");
        simulator.pay(invoice(payment));
        var pause = simulator.pauseStates();

        try {
            assertThat(comeBack(payment).status()).isEqualTo(200);
            await().until(pause::isFelt);
            for (var reload = 0; reload < 6; reload++) {
                assertThat(comeBack(payment).text()).contains("Спасибо за оплату");
            }
        } finally {
            pause.end();
        }

        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
        assertThat(comeBack(payment).status()).isEqualTo(200);
    }

    @Test
    void thePageIsThereForAllWhoComeAtOnce() throws InterruptedException {
        var payment = till.atThePage("199.00");
        simulator.pay(invoice(payment));

        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = browsers.invokeAll(IntStream.range(0, 40)
                    .<Callable<Till.Answer>>mapToObj(_ -> () -> comeBack(payment))
                    .toList());

            assertThat(pages).allSatisfy(page -> assertThat(page.get().status()).isEqualTo(200));
        }
        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
    }

    private Till.Answer comeBack(Payment payment) {
        return till.get("/payments/robokassa/success?" + simulator.success(invoice(payment)));
    }

    private static long invoice(Payment payment) {
        return payment.invoice().orElseThrow();
    }
}

package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.background.JobQueue;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RobokassaTest
class StatusCheckTests {

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @Autowired
    StatusCheck polling;

    @Autowired
    Payments payments;

    @Autowired
    IncomingPayments arrivals;

    @Autowired
    PaymentAlarms alarms;

    @Autowired
    ShopProperties shop;

    @Autowired
    JobQueue jobs;

    @BeforeEach
    void loseCallbacks() {
        simulator.loseCallbacks(true);
    }

    @AfterEach
    void tellAgain() {
        simulator.loseCallbacks(false);
    }

    @Test
    void findsAPaymentWhoseCallbackWasLost() {
        var payment = till.atThePage("199.00");
        simulator.pay(invoice(payment));

        assertThat(polling.look(payment.id())).isEmpty();

        assertThat(till.balance(payment)).isEqualTo(10);
        assertThat(polling.look(payment.id())).isEmpty();
        assertThat(till.balance(payment)).isEqualTo(10);
    }

    @Test
    void looksAtOnceWhenTheBuyerReturnsFromThePage() {
        var payment = till.atThePage("199.00");
        simulator.pay(invoice(payment));

        var page = till.get("/payments/robokassa/success?" + simulator.success(invoice(payment)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text()).contains("Спасибо за оплату");
        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
    }

    @Test
    void theReturnItselfChangesNoMoney() {
        var payment = till.atThePage("199.00");

        till.post("/payments/robokassa/success", simulator.success(invoice(payment)));
        till.get("/payments/robokassa/success?InvId=" + invoice(payment));
        var fail = till.get("/payments/robokassa/fail?Culture=en&InvId=" + invoice(payment));

        assertThat(fail.text()).contains("The payment did not go through");
        assertThat(till.balance(payment)).isZero();
        assertThat(payments.find(payment.id()).orElseThrow().status()).isEqualTo(PaymentStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource({
        "5, PENDING, true",
        "20, PENDING, true",
        "50, PENDING, true",
        "80, PENDING, true",
        "10, FAILED, false",
        "60, FAILED, false"
    })
    void creditsNothingThatIsNotDone(int state, PaymentStatus status, boolean again) {
        var payment = till.atThePage("199.00");
        simulator.setState(invoice(payment), state);

        assertThat(polling.look(payment.id()).isPresent()).isEqualTo(again);

        assertThat(till.balance(payment)).isZero();
        assertThat(payments.find(payment.id()).orElseThrow().status()).isEqualTo(status);
        assertThat(till.alarms.stream().anyMatch(alarm -> alarm.key().equals("robokassa-suspended:" + payment.id())))
                .isEqualTo(state == 80);
    }

    @Test
    void waitsForAPersonWhoHasNotOpenedThePage() {
        assertThat(polling.look(till.order("199.00").id())).isPresent();
    }

    @Test
    void goesOnWhereRobokassaIsAwayOrTheShopIsWrong() {
        var payment = till.atThePage("199.00");
        simulator.setState(invoice(payment), 100);
        var away = Vectors.shop(shop.hash(), shop.login(), shop.password1(), shop.password2());
        var wrong = new ShopProperties(shop.login(), "x", "y", false, shop.hash(), shop.baseUrl(), shop.timeout());

        assertThat(polling(away).look(payment.id())).isPresent();
        assertThat(polling(wrong).look(payment.id())).isPresent();
        assertThat(till.alarms).anyMatch(alarm -> alarm.key().startsWith("robokassa-settings:"));
        assertThat(till.balance(payment)).isZero();
    }

    @Test
    void looksSoonAndThenHourlyForADay() {
        var clock = new SettableClock();
        clock.stop();
        var payment = till.order("199.00");
        var looks = new StatusSchedule(jobs, clock);
        clock.advance(Duration.between(clock.instant(), payment.createdAt()));

        var minutes = new ArrayList<Long>();
        for (var next = looks.next(payment); next.isPresent(); next = looks.next(payment)) {
            minutes.add(Duration.between(payment.createdAt(), next.get()).toMinutes());
            clock.advance(Duration.between(clock.instant(), next.get()));
        }

        assertThat(minutes)
                .startsWith(2L, 5L, 15L, 60L, 120L, 180L)
                .endsWith(1440L)
                .hasSize(27);
    }

    @Test
    void theFirstLookIsPlannedWithTheOrder() {
        var payment = till.order("199.00");

        assertThat(jobs.timeOf(StatusSchedule.JOB, payment.id().toString()))
                .contains(payment.createdAt().plus(Duration.ofMinutes(2)));
    }

    private StatusCheck polling(ShopProperties other) {
        var operations = new PaymentStateClient(other, new Signatures(other), new Wire(other));
        return new StatusCheck(payments, operations, arrivals, new StatusSchedule(jobs, Clock.systemUTC()), alarms);
    }

    private static long invoice(Payment payment) {
        return payment.invoice().orElseThrow();
    }
}

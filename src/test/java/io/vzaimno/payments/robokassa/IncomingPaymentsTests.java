package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.payments.Payment;
import io.vzaimno.payments.Payments;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RobokassaTest
class IncomingPaymentsTests {

    @Autowired
    Till till;

    @Autowired
    Payments payments;

    @Autowired
    PaymentAlarms alarms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTestPaymentNeverCreditsALiveService() {
        var live = till.order("120.00");
        var test = testOrder();

        assertThat(arrivals(false).settle(arrival(live, true))).contains(Fault.TEST);
        assertThat(arrivals(false).settle(arrival(test, true))).contains(Fault.TEST);
        assertThat(arrivals(false).settle(arrival(test, false))).contains(Fault.TEST);
        assertThat(till.balance(live) + till.balance(test)).isZero();
    }

    @Test
    void aServiceInTestModeTakesItsOwnTestOrdersOnly() {
        var live = till.order("120.00");
        var test = testOrder();

        assertThat(arrivals(true).settle(arrival(live, true))).contains(Fault.TEST);
        assertThat(arrivals(true).settle(arrival(test, true))).isEmpty();
        assertThat(till.balance(live)).isZero();
        assertThat(till.balance(test)).isEqualTo(10);
    }

    @Test
    void notificationsAreForThisShopAndForMoneyThatIsThere() {
        var payment = till.order("120.00");
        var invoice = String.valueOf(payment.invoice().orElseThrow());

        assertThat(notice("another", invoice, "120.00", "OK")).isEqualTo("SIGNATURE");
        assertThat(notice("shop", invoice, "120.00", "HOLD")).isEqualTo("believed");
        assertThat(notice("shop", invoice, "120.00", "WHAT")).isEqualTo("FORM");
        assertThat(notice("shop", invoice, "119.99", "OK")).isEqualTo("AMOUNT");
        assertThat(notice("shop", invoice, "1e9", "OK")).isEqualTo("AMOUNT");
        assertThat(notice("shop", "0", "120.00", "OK")).isEqualTo("INVOICE");
        assertThat(till.balance(payment)).isZero();

        assertThat(notice("shop", invoice, "125.40", "OK")).isEqualTo("believed");
        assertThat(notice("shop", invoice, "125.40", "OK")).isEqualTo("believed");
        assertThat(till.balance(payment)).isEqualTo(10);
    }

    @Test
    void notificationsWithoutASignatureAreRefused() {
        var forged = Vectors.ALL.notifications().getFirst().token();

        assertThat(till.post("/api/v1/payments/robokassa/notification", forged))
                .isEqualTo(new Till.Answer(400, "text/plain", "bad signature"));
    }

    private String notice(String shop, String invoice, String sum, String state) {
        return new Notifications(shop(false), payments, arrivals(false))
                .settle(new Notification.Data(shop, invoice, sum, state))
                .map(Fault::name)
                .orElse("believed");
    }

    private Payment testOrder() {
        var payment = till.order("120.00");
        jdbc.sql("UPDATE payments SET is_test = true WHERE payment_id = :id")
                .param("id", payment.id().value())
                .update();
        return payments.find(payment.id()).orElseThrow();
    }

    private IncomingPayments arrivals(boolean testMode) {
        return new IncomingPayments(payments, shop(testMode), alarms);
    }

    private static ShopProperties shop(boolean testMode) {
        return new ShopProperties("shop", "1", "2", testMode, Hash.SHA256, "http://127.0.0.1:1", Duration.ofSeconds(1));
    }

    private static IncomingPayment arrival(Payment payment, boolean test) {
        var none = new ShpParameters(new TreeMap<>());
        return new IncomingPayment(payment.invoice().orElseThrow(), new BigDecimal("120.00"), none, test, "a test");
    }
}

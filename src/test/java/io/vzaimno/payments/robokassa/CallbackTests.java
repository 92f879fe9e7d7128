package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.CapturesOutput;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

@RobokassaTest
@CapturesOutput
class CallbackTests {

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @Autowired
    Payments payments;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void creditsWhatWasPaidOnThePage(String method) {
        simulator.callBy(method);
        var payment = till.atThePage("199.00");

        simulator.pay(invoice(payment));

        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
        assertThat(payments.find(payment.id()).orElseThrow().status()).isEqualTo(PaymentStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "120.0", "120.00", "120.000000"})
    void comparesAmountsAsNumbers(String sum) {
        var payment = till.order("120.00");

        assertThat(call(sum, String.valueOf(invoice(payment))).text()).isEqualTo("OK" + invoice(payment));
        assertThat(till.balance(payment)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "119.99",
                "120.01",
                "0.000001",
                "NaN",
                "1e2",
                "1.2e2",
                "120,00",
                "-120.00",
                "+120",
                "0x78",
                " 120",
                "12000"
            })
    void aWrongAmountCreditsNothingAndTheRightOneStillDoes(String sum) {
        var payment = till.order("120.00");
        var invoice = String.valueOf(invoice(payment));

        assertThat(call(sum, invoice)).isEqualTo(refusal("wrong amount"));
        assertThat(till.balance(payment)).isZero();

        assertThat(call("120.00", invoice).text()).isEqualTo("OK" + invoice);
        assertThat(call(sum, invoice)).isEqualTo(refusal("wrong amount"));
        assertThat(till.balance(payment)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "00",
                "2147483647",
                "9223372036854775807",
                "9223372036854775808",
                "1e3",
                "ten",
                "1.0",
                "99999999999999999999999999999999",
                "550e8400-e29b-41d4-a716-446655440000"
            })
    void anUnknownInvoiceIsRefused(String invoice) {
        assertThat(call("120.00", invoice)).isEqualTo(refusal("unknown invoice"));
    }

    @Test
    void anInvoiceOfSomebodyElseInTheSameShopIsRefused() {
        var payment = till.order("120.00");
        var other = till.order("120.00");
        var own = ":Shp_payment=" + other.id();

        var answer = till.post(
                Till.CALLBACK, form("120.00", String.valueOf(invoice(payment)), own) + "&Shp_payment=" + other.id());

        assertThat(answer).isEqualTo(refusal("unknown invoice"));
        assertThat(till.balance(payment)).isZero();
    }

    @Test
    void anOrderInStarsIsNotPaidByACallback() {
        var payment = till.order("120.00", PaymentMethod.TELEGRAM_STARS);
        var own = ":Shp_payment=" + payment.id();

        for (var invoice : List.of(payment.id().toString(), "1000000")) {
            var answer = till.post(Till.CALLBACK, form("120.00", invoice, own) + "&Shp_payment=" + payment.id());
            assertThat(answer).isEqualTo(refusal("unknown invoice"));
        }
        assertThat(till.balance(payment)).isZero();
    }

    @Test
    void furtherSignedParametersAreTaken() {
        var payment = till.order("120.00");
        var form = form("120.00", String.valueOf(invoice(payment)), ":SHP_Z=1:Shp_a=б:shp_b=")
                + "&shp_b=&Shp_a=%D0%B1&SHP_Z=1&Fee=1&out_summ=1.00&unknown";

        assertThat(till.get(Till.CALLBACK + "?" + form).text()).isEqualTo("OK" + invoice(payment));
    }

    @ParameterizedTest
    @CsvSource({
        "'', bad signature",
        "upper, OK",
        "lower, OK",
        "cut, bad signature",
        "long, bad signature",
        "zeros, bad signature",
        "text, bad signature",
        "added, bad signature",
        "recased, bad signature",
        "missing, 'missing, duplicate or unreadable fields'",
        "doubled, 'missing, duplicate or unreadable fields'",
        "doubledSum, 'missing, duplicate or unreadable fields'",
        "broken, 'missing, duplicate or unreadable fields'",
        "query, 'missing, duplicate or unreadable fields'"
    })
    void onlyRightSignaturesPass(String kind, String expected) {
        var payment = till.atThePage("120.00");
        var right = simulator.callback(invoice(payment));
        var signature = right.substring(right.indexOf("SignatureValue=") + "SignatureValue=".length());
        var unsigned = right.substring(0, right.indexOf("&SignatureValue="));
        var form = switch (kind) {
            case "upper" -> unsigned + "&SignatureValue=" + signature.toUpperCase(Locale.ROOT);
            case "lower" -> unsigned + "&SignatureValue=" + signature.toLowerCase(Locale.ROOT);
            case "cut" -> right.substring(0, right.length() - 2);
            case "long" -> right + "00";
            case "zeros" -> unsigned + "&SignatureValue=" + "0".repeat(signature.length());
            case "text" -> unsigned + "&SignatureValue=please";
            case "added" -> right + "&Shp_extra=1";
            case "recased" -> right.replace("Shp_payment", "shp_payment");
            case "missing" -> unsigned;
            case "doubled" -> right + "&SignatureValue=" + signature;
            case "doubledSum" -> right + "&OutSum=120.000000";
            case "broken" -> right + "&Fee=%zz";
            case "query" -> "";
            default -> right.replace("OutSum=120.000000", "OutSum=120.00");
        };

        var path = kind.equals("query") ? Till.CALLBACK + "?" + right : Till.CALLBACK;
        var answer = till.post(path, form);

        assertThat(answer)
                .isEqualTo(
                        expected.equals("OK")
                                ? new Till.Answer(200, answer.type(), "OK" + invoice(payment))
                                : refusal(expected));
        assertThat(till.balance(payment)).isEqualTo(expected.equals("OK") ? 10 : 0);
    }

    @Test
    void theSignatureOfAReturningBrowserIsNotEnough() {
        var payment = till.atThePage("120.00");

        assertThat(till.post(Till.CALLBACK, simulator.success(invoice(payment))))
                .isEqualTo(refusal("bad signature"));
    }

    @Test
    void operatorsAreToldOfForgedCallbacksOnceAndOfWrongAmountsByInvoice() {
        var payment = till.order("120.00");
        for (var i = 0; i < 5; i++) {
            till.post(Till.CALLBACK, "OutSum=120.00&InvId=1&SignatureValue=00");
            call("1.00", String.valueOf(invoice(payment)));
        }

        var keys = till.alarms.stream().map(alarm -> alarm.key()).collect(Collectors.toSet());

        assertThat(till.alarms.stream().filter(alarm -> alarm.key().startsWith("robokassa-forged")))
                .hasSize(1);
        assertThat(keys).contains("robokassa-AMOUNT:" + invoice(payment));
    }

    @Test
    void nothingThatHelpsToForgeIsToldOrLogged(CapturedOutput output) {
        var payment = till.atThePage("120.00");
        var invoice = String.valueOf(invoice(payment));
        var right = simulator.sign("120.00", invoice, "");

        var answer = till.post(Till.CALLBACK, "OutSum=120.00&InvId=" + invoice + "&SignatureValue=00");

        assertThat(answer.text()).doesNotContainIgnoringCase(right);
        assertThat(output.getAll())
                .contains("Callback of Robokassa refused")
                .doesNotContainIgnoringCase(right)
                .doesNotContain("Sim-Pass1", "Sim-Pass2", "Sim-Pass3");
        assertThat(till.alarms).allSatisfy(alarm -> assertThat(alarm.text()).doesNotContain("Sim-Pass"));
    }

    private Till.Answer call(String sum, String invoice) {
        return till.post(Till.CALLBACK, form(sum, invoice, ""));
    }

    private String form(String sum, String invoice, String own) {
        return "OutSum=%s&InvId=%s&SignatureValue=%s"
                .formatted(sum.replace("+", "%2B"), invoice, simulator.sign(sum, invoice, own));
    }

    private static Till.Answer refusal(String text) {
        return new Till.Answer(400, "text/plain", text);
    }

    private static long invoice(Payment payment) {
        assertThat(payment.method()).isEqualTo(PaymentMethod.ROBOKASSA);
        return payment.invoice().orElseThrow();
    }
}

package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that Robokassa would not make: each gets a clear answer, and no money moves. */
@RobokassaTest
class OddCallsTests {

    private static final List<String> FIELDS =
            List.of("OutSum", "InvId", "SignatureValue", "IsTest", "Culture", "Fee", "Shp_user", "Unknown");
    private static final String NOTIFICATION = "/api/v1/payments/robokassa/notification";

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%00",
                "a%00b",
                "%ED%A0%80",
                "%FF",
                "%",
                "%zz",
                "1e999999999",
                "-1",
                "99999999999999999999999999",
                "%D9%A3",
                "true",
                "{}",
                "%F0%9F%98%80"
            })
    void anOddValueOfAnyFieldBreaksNothing(String value) {
        var payment = till.atThePage("120.00");
        var form = simulator.callback(payment.invoice().orElseThrow());

        for (var field : FIELDS) {
            var odd = changed(form, field, value);

            assertThat(till.post(Till.CALLBACK, odd).status()).as(odd).isIn(200, 400);
            assertThat(till.post("/payments/robokassa/success", odd).status())
                    .as(odd)
                    .isEqualTo(200);
            assertThat(till.post("/payments/robokassa/fail", odd).status())
                    .as(odd)
                    .isEqualTo(200);
        }
        assertThat(till.post(NOTIFICATION, value).status()).isEqualTo(400);
        assertThat(till.post(NOTIFICATION, value + "." + value + "." + value).status())
                .isEqualTo(400);
        assertThat(till.balance(payment)).isIn(0, 10);
    }

    @Test
    void theRightCallStillCreditsOnceBehindOddOnes() {
        var payment = till.atThePage("120.00");
        var form = simulator.callback(payment.invoice().orElseThrow());

        till.post(Till.CALLBACK, changed(form, "OutSum", "%00"));
        till.post(Till.CALLBACK, form);
        till.post(Till.CALLBACK, form);

        assertThat(till.balance(payment)).isEqualTo(10);
    }

    private static String changed(String form, String field, String value) {
        var others = form.replaceAll("(^|&)" + field + "=[^&]*", "");
        return others + "&" + field + "=" + value;
    }
}

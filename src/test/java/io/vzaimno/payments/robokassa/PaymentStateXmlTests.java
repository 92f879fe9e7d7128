package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentStateXmlTests {

    @ParameterizedTest
    @CsvSource({
        "5, WAITING", "20, WAITING", "50, WAITING", "777, WAITING",
        "10, CANCELLED", "60, RETURNED", "80, SUSPENDED", "100, PAID"
    })
    void readsHowFarAPaymentHasCome(int code, PaymentState.Stage stage) throws IOException {
        var operation = OperationXml.read(answer(0, """
                <State><Code>%d</Code><StateDate>2026-11-23T10:00:00.1234567+03:00</StateDate></State>
                <Info><PaymentMethod><Code>BankCard</Code></PaymentMethod><OutSum>199.000000</OutSum>
                <OpKey>KEY-1</OpKey></Info>
                <UserField><Field><Name>Shp_payment</Name><Value>abc</Value></Field></UserField>""".formatted(code)));

        assertThat(operation).isInstanceOfSatisfying(PaymentState.Known.class, known -> {
            assertThat(known.stage()).isEqualTo(stage);
            assertThat(known.sum()).contains(new BigDecimal("199.000000"));
            assertThat(known.key()).contains("KEY-1");
            assertThat(known.own().values()).containsEntry("Shp_payment", "abc");
        });
    }

    @Test
    void readsWhyThereIsNothingToTell() throws IOException {
        assertThat(OperationXml.read(answer(1, ""))).isEqualTo(new PaymentState.Misunderstood());
        assertThat(OperationXml.read(answer(2, ""))).isEqualTo(new PaymentState.Misunderstood());
        assertThat(OperationXml.read(answer(3, ""))).isEqualTo(new PaymentState.Unknown());
        assertThat(OperationXml.read(answer(4, ""))).isEqualTo(new PaymentState.Ambiguous());
        assertThat(OperationXml.read(answer(1000, ""))).isEqualTo(new PaymentState.NoAnswer("result 1000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "<OperationStateResponse/>",
                "<a><Result><Code>much</Code></Result></a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><Result><Code>0&x;</Code></Result></a>",
                "<!DOCTYPE a><a><Result><Code>3</Code></Result></a>"
            })
    void refusesWhatIsNoAnswer(String xml) {
        assertThatThrownBy(() -> OperationXml.read(xml)).isInstanceOf(IOException.class);
    }

    private static String answer(int code, String rest) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <OperationStateResponse xmlns="http://merchant.roboxchange.com/WebService/">
                <Result><Code>%d</Code></Result>%s</OperationStateResponse>""".formatted(code, rest);
    }
}

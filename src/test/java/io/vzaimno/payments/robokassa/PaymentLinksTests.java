package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RobokassaTest
class PaymentLinksTests {

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @Autowired
    Payments payments;

    @Test
    void leadToThePageWithEverythingItNeeds() {
        var payment = till.order("199");

        var fields = fields(payment.pageUrl().orElseThrow());

        assertThat(payment.pageUrl().orElseThrow()).startsWith(simulator.url() + "/Merchant/Index.aspx?");
        assertThat(fields)
                .containsEntry("MerchantLogin", "vzaimno_sim")
                .containsEntry("OutSum", "199.00")
                .containsEntry("InvId", String.valueOf(payment.invoice().orElseThrow()))
                .containsEntry("Description", "10 проверок")
                .containsEntry("Shp_payment", payment.id().toString())
                .doesNotContainKeys("IsTest", "OutSumCurrency", "UserIp", "ResultUrl2");
        assertThat(URLDecoder.decode(fields.getOrDefault("Receipt", ""), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"sno":"usn_income","items":[{"name":"10 проверок","quantity":1,"sum":199.00,\
                        "payment_method":"full_payment","payment_object":"service","tax":"none"}]}""");
        simulator.open(payment.pageUrl().orElseThrow());
    }

    @Test
    void aPersonPaysOnThePageAndIsLedBack() {
        var payment = till.order("199");

        var page = till.browse(payment.pageUrl().orElseThrow(), "");
        var back = till.browse(
                simulator.url() + "/act", "act=pay&InvId=" + payment.invoice().orElseThrow());

        assertThat(page.text()).contains("10 проверок", "199.00 ₽");
        assertThat(back.text()).contains("Спасибо за оплату");
        await().untilAsserted(() -> assertThat(till.balance(payment)).isEqualTo(10));
        assertThat(till.browse(payment.pageUrl().orElseThrow(), "").text()).contains("Error 40");
    }

    @Test
    void areNotTakenOnceChanged() {
        var link = till.order("199").pageUrl().orElseThrow();

        assertThat(till.browse(link.replace("OutSum=199.00", "OutSum=1.00"), "").text())
                .contains("Error 29");
    }

    @Test
    void areKeptWithTheOrder() {
        var payment = till.order("199");

        assertThat(payments.find(payment.id()).orElseThrow().pageUrl()).isEqualTo(payment.pageUrl());
    }

    @Test
    void sayWhenNoRealMoneyIsPaidAndAskForNotifications() {
        var shop = new ShopProperties("s", "1", "2", true, Hash.MD5, "https://pay.example/", Duration.ofSeconds(1));
        var callback = new CallbackProperties(List.of(), "https://shop.example/notify?a=b", "");
        var links =
                new PaymentLinks(shop, callback, new Receipts(new ReceiptProperties("", "", "")), new Signatures(shop));

        var payment = testOrder();
        var fields = fields(links.of(payment));

        assertThat(fields).containsEntry("IsTest", "1").doesNotContainKey("Receipt");
        assertThat(fields).containsEntry("ResultUrl2", "https://shop.example/notify?a=b");
        assertThat(fields)
                .containsEntry(
                        "SignatureValue",
                        Hash.MD5.sign("s:199.00:%d:https://shop.example/notify?a=b:1:Shp_payment=%s"
                                .formatted(payment.invoice().orElseThrow(), payment.id())));
    }

    private Payment testOrder() {
        var real = till.order("199");
        return new Payment(
                real.id(),
                real.user(),
                real.tariff(),
                real.tariffName(),
                real.checks(),
                real.amount(),
                PaymentMethod.ROBOKASSA,
                PaymentStatus.PENDING,
                real.invoice(),
                real.pageUrl(),
                real.chargeId(),
                true,
                real.createdAt(),
                real.expiresAt(),
                real.completedAt());
    }

    private static Map<String, String> fields(String link) {
        return Fields.parse(link.substring(link.indexOf('?') + 1)).orElseThrow().values();
    }
}

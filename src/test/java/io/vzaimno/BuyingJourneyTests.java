package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a tariff to the checks, and back. */
@BusinessJourney
class BuyingJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    Payments payments;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Refunds refunds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sell() {
        Buying.putOnSale(tariffs);
    }

    @AfterEach
    void allIsWellAgain() {
        telegram.faults().clear();
    }

    @Test
    void sellsInTwoTaps() {
        var ann = Chatting.newcomer(telegram);

        var paid = ann.user().pays(Buying.invoice(ann));

        assertThat(paid).isInstanceOf(Payment.Paid.class);
        ann.hears("Paid: 10 checks", "Balance: 13 checks");
        assertThat(ann.asks("/balance", "Latest movements").text()).contains("+10 · bought", "+3 · a gift");
    }

    @Test
    void declinesInTheLanguageThatWasChosen() {
        var ann = Chatting.newcomer(telegram);
        var invoice = Buying.invoice(ann);
        ann.asks("/language", "Which language");
        ann.presses("Русский");
        ann.hears("Здравствуйте");
        var tariff = tariffs.onSale().getFirst();
        tariffs.deactivate(tariff.id());

        var payment = ann.user().pays(invoice);

        assertThat(((Payment.Declined) payment).reason()).startsWith("Предложение изменилось.");
        tariffs.change(tariff.id(), tariff.offer(), true);
    }

    @Test
    void declinesACheckoutOfAnOfferThatHasChanged() {
        var ann = Chatting.newcomer(telegram);
        var invoice = Buying.invoice(ann);
        var tariff = tariffs.onSale().getFirst();
        tariffs.deactivate(tariff.id());

        var payment = ann.user().pays(invoice);

        assertThat(payment).isInstanceOf(Payment.Declined.class);
        assertThat(((Payment.Declined) payment).reason()).startsWith("The offer has changed. Nothing was taken.");
        tariffs.change(tariff.id(), tariff.offer(), true);
    }

    @Test
    void answersACheckoutThoughTelegramIsAilingAndAsksForAPause() {
        var ann = Chatting.newcomer(telegram);
        var invoice = Buying.invoice(ann);
        telegram.faults()
                .next(2, "answerPreCheckoutQuery", new Fault.ServerError())
                .next(1, "answerPreCheckoutQuery", new Fault.TooManyRequests(Duration.ofSeconds(12)));

        var payment = ann.user().pays(invoice);

        assertThat(payment).isInstanceOf(Payment.Paid.class);
        ann.hears("Paid: 10 checks");
    }

    @Test
    void saysSorryForAnInvoiceThatTelegramDoesNotTake() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/buy", "Buy checks", "One check compares");
        telegram.faults().next(1, "sendInvoice", new Fault.BadRequest("CURRENCY_TOTAL_AMOUNT_INVALID"));

        ann.presses(Buying.TARIFF);

        ann.hears("Something is broken on our side", "write to @our_support");
        ann.asks("/privacy", "Privacy");
    }

    @Test
    void sendsOneInvoiceAfterADoubleTapHoweverLongItTakes() {
        var ann = Chatting.newcomer(telegram);
        var offer = ann.asks("/buy", "Buy checks", "One check compares");
        telegram.faults().next(1, "sendInvoice", new Fault.Hang());

        ann.user().presses(offer, Buying.TARIFF);
        await().until(telegram.faults()::isHolding);
        jdbc.sql("UPDATE latest_presses SET pressed_at = pressed_at - interval '3 seconds' WHERE chat_id = :ann")
                .param("ann", ann.id())
                .update();
        var second = ann.user().presses(offer, Buying.TARIFF);
        telegram.faults().release();

        assertThat(Chatting.answer(second).alert()).isFalse();
        ann.asks("/help", "What I can do");
        assertThat(ann.user().chat().fromBot())
                .filteredOn(message -> message.invoice().isPresent())
                .hasSize(1);
    }

    @Test
    @ResourceLock(value = "outages", mode = ResourceAccessMode.READ)
    void saysSorryInBothLanguagesForAFaultOfOurs() {
        var ann = Chatting.newcomer(telegram);
        var olga = Chatting.newcomer(telegram);
        olga.user().speaks("ru");
        var tariffs = ann.asks("/buy", "Buy checks", "One check compares");
        TestDatabase.alter(jdbc, "ALTER TABLE tariffs RENAME TO tariffs_astray");
        try {
            olga.asks("/buy", "У нас что-то сломалось", "@our_support");
            ann.presses(tariffs, Buying.TARIFF);
            ann.hears("Something is broken on our side", "write to @our_support");
        } finally {
            TestDatabase.alter(jdbc, "ALTER TABLE tariffs_astray RENAME TO tariffs");
        }
        ann.hasHeardOnce("Something is broken on our side");
    }

    @Test
    void givesAPaymentBack() {
        var ann = Chatting.newcomer(telegram);
        var invoice = Buying.invoice(ann);
        ann.user().pays(invoice);
        ann.hears("Paid: 10 checks");
        var order = PaymentId.parse(invoice.invoice().orElseThrow().payload()).orElseThrow();

        refunds.request(order, "asked for it", "test");

        ann.hears("Refunded: ⭐ 100", "Balance: 3 checks");
        assertThat(payments.find(order).orElseThrow().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(balance(ann)).isEqualTo(3);
    }

    @Test
    void answersWhatASellerMustAnswer() {
        var ann = Chatting.newcomer(telegram);

        ann.asks("/paysupport", "Questions about a payment", "@our_support");
        ann.asks("/terms", "Terms");
        ann.asks("/privacy", "Privacy");
    }

    private int balance(Chatting ann) {
        return accounts.find(new UserId(ann.id())).orElseThrow().balance();
    }
}

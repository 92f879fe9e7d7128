package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a tariff to the checks, and back. */
@Journey
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

    @BeforeEach
    void sell() {
        Buying.putOnSale(tariffs);
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
    void beginsTheCheckThatCouldNotBePaidFor() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Ann");
        empty(ann);
        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks");
        ann.presses("💳 Buy checks");

        ann.user().pays(Buying.invoice(ann));

        ann.hears("Paid: 10 checks");
        ann.workbook();
        assertThat(balance(ann)).isEqualTo(9);
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

    private void empty(Chatting ann) {
        var user = new UserId(ann.id());
        accounts.correct(user, -balance(ann), Posting.of(EntryKind.CORRECTION, "empty:" + ann.id(), "test"));
    }

    private int balance(Chatting ann) {
        return accounts.find(new UserId(ann.id())).orElseThrow().balance();
    }
}

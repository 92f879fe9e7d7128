package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.request.CreateInvoiceLink;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutTests {

    private final Shop shop = Shop.open();
    private final TelegramSimulator telegram = shop.telegram();
    private final TelegramBot bot = shop.bot();
    private final SimUser ann = telegram.user(1001).named("Ann", "Lee");
    private final SimUser bob = telegram.user(1002).named("Bob", "");

    CheckoutTests() {
        ann.types("/start");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void takesAPaymentFromInvoiceToReceipt() {
        var invoice = shop.sendsInvoice(ann, "one");

        var payment = shop.approving(() -> ann.pays(invoice));

        assertThat(invoice.invoice())
                .hasValue(new SimInvoice("Ten checks", "Valid for a year", 150, "order:7", "one", true));
        var query = shop.queries().getFirst();
        assertThat(query.from().id()).isEqualTo(1001);
        assertThat(query.currency()).isEqualTo("XTR");
        assertThat(query.totalAmount()).isEqualTo(150);
        assertThat(query.invoicePayload()).isEqualTo("order:7");
        var paid = shop.updates().getLast().message().successfulPayment();
        assertThat(payment).isInstanceOfSatisfying(Payment.Paid.class, outcome -> {
            assertThat(paid.telegramPaymentChargeId()).isEqualTo(outcome.charge());
            assertThat(outcome.update().path("message").path("from").path("id").asLong())
                    .isEqualTo(1001);
        });
        assertThat(paid.currency()).isEqualTo("XTR");
        assertThat(paid.totalAmount()).isEqualTo(150);
        assertThat(paid.invoicePayload()).isEqualTo("order:7");
        assertThat(paid.providerPaymentChargeId()).isNotEmpty();
        assertThat(shop.balance()).isEqualTo(150);
    }

    @Test
    void tellsTheUserWhyTheBotDeclines() {
        var invoice = shop.sendsInvoice(ann, "one");

        var payment =
                shop.answering(() -> ann.pays(invoice), query -> new AnswerPreCheckoutQuery(query.id(), "Sold out"));

        assertThat(payment).isEqualTo(new Payment.Declined("Sold out"));
        assertThat(shop.balance()).isZero();
        assertThat(Shop.receipts(shop.updates())).isEmpty();
    }

    @Test
    void givesUpWhenTheBotDoesNotAnswer() {
        try (var hasty = TelegramSimulator.builder()
                .checkoutPatience(Duration.ofMillis(50))
                .start()) {
            var client = Bots.client(hasty);
            var cat = hasty.user(1003);
            cat.types("/start");
            client.execute(Shop.invoice(1003, "one"));

            var payment = cat.pays(cat.chat().last().orElseThrow());
            var query = client.execute(new GetUpdates()).updates().getLast().preCheckoutQuery();
            var late = client.execute(new AnswerPreCheckoutQuery(query.id()));

            assertThat(payment).isEqualTo(new Payment.TimedOut());
            assertThat(late.description())
                    .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
            client.shutdown();
        }
    }

    @Test
    void takesOneAnswerWithAReasonForANo() {
        var invoice = shop.sendsInvoice(ann, "");

        var payment = Shop.aside(() -> ann.pays(invoice));
        await().until(() -> !shop.queries().isEmpty());
        var id = shop.queries().getFirst().id();
        var mute = bot.execute(new AnswerPreCheckoutQuery(id, ""));
        var first = bot.execute(new AnswerPreCheckoutQuery(id));
        var second = bot.execute(new AnswerPreCheckoutQuery(id));
        var unknown = bot.execute(new AnswerPreCheckoutQuery("1"));

        assertThat(mute.isOk()).isFalse();
        assertThat(first.isOk()).isTrue();
        assertThat(payment.join()).isInstanceOf(Payment.Paid.class);
        assertThat(List.of(second, unknown))
                .extracting(BaseResponse::description)
                .containsOnly("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void takesMoneyOnceForAnInvoiceOfOneChat() {
        var invoice = shop.sendsInvoice(ann, "one");
        var forwarded = ann.chat().last().orElseThrow();

        shop.approving(() -> ann.pays(invoice));

        assertThat(ann.pays(invoice)).isEqualTo(new Payment.Closed());
        assertThatThrownBy(() -> bob.pays(forwarded)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.queries()).hasSize(1);
        assertThat(shop.balance()).isEqualTo(150);
    }

    @Test
    void takesMoneyOnceWhenBothOfTwoTapsAreApproved() {
        var invoice = shop.sendsInvoice(ann, "one");

        var taps = List.of(Shop.aside(() -> ann.pays(invoice)), Shop.aside(() -> ann.pays(invoice)));
        await().until(() -> shop.queries().size() == 2);
        shop.queries().forEach(query -> bot.execute(new AnswerPreCheckoutQuery(query.id())));

        assertThat(taps.stream()
                        .map(CompletableFuture::join)
                        .map(Payment::getClass)
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder("Paid", "Closed");
        assertThat(shop.balance()).isEqualTo(150);
    }

    @Test
    void takesMoneyAgainAndAgainForForwardedInvoicesAndLinks() {
        var invoice = shop.sendsInvoice(ann, "");
        var link = bot.execute(new CreateInvoiceLink("Ten checks", "Valid for a year", "order:8", "XTR", Shop.price()))
                .result();

        shop.approving(() -> bob.pays(invoice));
        shop.approving(() -> ann.pays(invoice));
        shop.approving(() -> bob.pays(link));
        shop.approving(() -> ann.pays(link));

        assertThat(link).startsWith("https://t.me/$");
        assertThat(shop.queries())
                .extracting(PreCheckoutQuery::invoicePayload)
                .containsExactly("order:7", "order:7", "order:8", "order:8");
        assertThat(shop.queries()).extracting(query -> query.from().id()).containsExactly(1002L, 1001L, 1002L, 1001L);
        assertThat(bot.execute(new SendMessage(1002, "Thank you")).isOk()).isTrue();
        assertThat(shop.balance()).isEqualTo(600);
    }

    @Test
    void letsAForgedClientPayForAnotherChat() {
        var invoice = shop.sendsInvoice(ann, "one");

        var payment = shop.approving(() -> bob.checkout(invoice).pays());

        assertThat(payment).isInstanceOf(Payment.Paid.class);
        assertThat(shop.queries().getFirst().from().id()).isEqualTo(1002);
    }

    @Test
    void closesWithItsMessage() {
        var invoice = shop.sendsInvoice(ann, "one");

        bot.execute(new DeleteMessage(1001, invoice.id()));

        assertThat(ann.pays(invoice)).isEqualTo(new Payment.Closed());
    }

    @Test
    void canKeepAPaymentFromTheBotAndTellItLater() {
        var invoice = shop.sendsInvoice(ann, "one");

        var paid = (Payment.Paid) shop.approving(() -> ann.checkout(invoice).paysUnheard());
        var unheard = shop.updates();
        telegram.redeliver(paid.update());
        var heard = shop.updates();

        assertThat(Shop.receipts(unheard)).isEmpty();
        assertThat(shop.transactions())
                .extracting(entry -> entry.path("id").asString())
                .containsExactly(paid.charge());
        assertThat(Shop.receipts(heard)).hasSize(1);
    }

    @Test
    void canRepeatAReceiptAndChangeItsAmount() {
        var invoice = shop.sendsInvoice(ann, "");

        shop.approving(() -> ann.checkout(invoice).paysRepeatedly(3));
        var repeated = shop.updates();
        shop.approving(() -> ann.checkout(invoice).paysInstead(1));

        assertThat(Shop.receipts(repeated))
                .hasSize(3)
                .extracting(Update::updateId)
                .containsOnly(repeated.getLast().updateId());
        assertThat(shop.queries()).extracting(PreCheckoutQuery::totalAmount).containsOnly(150);
        assertThat(shop.updates().getLast().message().successfulPayment().totalAmount())
                .isEqualTo(1);
        assertThat(shop.balance()).isEqualTo(151);
    }
}

package io.vzaimno.sim.telegram;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.request.RefundStarPayment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagePaymentsBrowserTests {

    private static final long ANN = 1001;

    @RegisterExtension
    static final PageBrowser BROWSER = new PageBrowser();

    private TelegramSimulator telegram;
    private TelegramBot bot;
    private Shop shop;
    private SimUser ann;
    private Page page;

    @BeforeEach
    void openPage() {
        telegram = TelegramSimulator.start();
        bot = Bots.client(telegram);
        shop = new Shop(telegram, bot);
        ann = telegram.user(ANN).named("Ann", "Lee");
        ann.types("/start");
        page = BROWSER.newPage();
    }

    @AfterEach
    void closePage() {
        page.context().close();
        bot.shutdown();
        telegram.close();
        assertThat(BROWSER.complaints()).isEmpty();
        shop.check();
    }

    @Test
    void paysAnInvoiceOnceAndSeesTheRefund() {
        shop.sendsInvoice(ann, "one");
        open();
        assertThat(page.locator(".invoice")).containsText("Ten checks");
        assertThat(page.locator(".keys button")).hasText("Pay ⭐ 150");

        page.locator(".keys button").click();
        assertThat(page.locator(".keys .waiting")).isVisible();
        await().until(() -> !shop.queries().isEmpty());
        bot.execute(new AnswerPreCheckoutQuery(shop.queries().getLast().id()));

        assertThat(page.locator(".service")).hasText("You paid ⭐ 150");
        assertThat(page.locator(".keys button")).hasText("Receipt");
        assertThat(page.locator(".keys button")).isDisabled();
        var charge = Shop.receipts(shop.updates()).getLast().message().successfulPayment();
        bot.execute(new RefundStarPayment(ANN, charge.telegramPaymentChargeId()));
        assertThat(page.locator(".service").last()).hasText("You got back ⭐ 150");
        page.reload();
        assertThat(page.locator(".keys button")).hasText("Receipt");
    }

    @Test
    void readsWhyThePaymentWasDeclined() {
        shop.sendsInvoice(ann, "");
        open();

        page.locator(".keys button").click();
        await().until(() -> !shop.queries().isEmpty());
        bot.execute(new AnswerPreCheckoutQuery(shop.queries().getLast().id(), "Sold <b>out</b>"));

        assertThat(page.locator("#toast")).hasText("Sold <b>out</b>");
        assertThat(page.locator(".keys button")).isEnabled();
        assertThat(page.locator(".keys .waiting")).hasCount(0);
    }

    private void open() {
        page.navigate(telegram.url() + "/chat/" + ANN);
        assertThat(page.locator(".invoice")).isVisible();
    }
}

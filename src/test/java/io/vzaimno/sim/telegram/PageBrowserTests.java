package io.vzaimno.sim.telegram;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageBrowserTests {

    private static final long ANN = 1001;
    private static final byte[] REPORT = "имя;подписан\nx;нет\n".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    static final PageBrowser BROWSER = new PageBrowser();

    private TelegramSimulator telegram;
    private TelegramBot bot;
    private SimUser ann;
    private Page page;

    @BeforeEach
    void openPage() {
        telegram = TelegramSimulator.start();
        bot = Bots.client(telegram);
        ann = telegram.user(ANN).named("Ann <b>", "O'Neil").speaks("en");
        page = BROWSER.newPage();
    }

    @AfterEach
    void closePage() {
        page.context().close();
        bot.shutdown();
        telegram.close();
        assertThat(BROWSER.complaints()).isEmpty();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void leadsFromTheListOfPeopleIntoAFreshChat() {
        bot.execute(new SetMyDescription().description("Who does not follow back?"));

        page.navigate(telegram.url().toString());
        page.locator(".person", new Page.LocatorOptions().setHasText("Ann <b> O'Neil"))
                .click();
        assertThat(page.locator("#description")).hasText("Who does not follow back?");
        page.locator("#start").click();

        assertThat(bubble("/start")).isVisible();
        assertThat(page.locator("#entry")).isVisible();
        await().untilAsserted(() ->
                assertThat(ann.chat().messages()).extracting(SimMessage::text).containsExactly("/start"));
    }

    @Test
    void talksPressesButtonsAndSeesEdits() {
        ann.types("/start");
        open();

        page.locator("#text").fill("natgeo");
        page.locator("#text").press("Enter");
        assertThat(bubble("natgeo")).isVisible();
        await().untilAsserted(() -> assertThat(telegram.updates()).hasSize(2));
        bot.execute(new SendChatAction(ANN, ChatAction.typing));
        assertThat(page.locator("#subtitle")).hasText("typing…");
        var id = bot.execute(new SendMessage(ANN, "<b>Check</b> natgeo &lt;3?")
                        .parseMode(ParseMode.HTML)
                        .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Go").callbackData("go:1"))))
                .message()
                .messageId();
        assertThat(page.locator(".bubble b")).hasText("Check");
        assertThat(bubble("Check natgeo <3?")).isVisible();
        assertThat(page.locator("#subtitle")).hasText("bot");

        page.locator(".keys button", new Page.LocatorOptions().setHasText("Go")).click();
        assertThat(page.locator(".keys .waiting")).isVisible();
        await().untilAsserted(() -> assertThat(telegram.updates()).hasSize(3));
        var query = telegram.updates().getLast().path("callback_query");
        bot.execute(new AnswerCallbackQuery(query.path("id").asString()).text("Started"));
        bot.execute(new EditMessageText(ANN, id, "Working…"));

        assertThat(query.path("data").asString()).isEqualTo("go:1");
        assertThat(page.locator("#toast")).hasText("Started");
        assertThat(bubble("Working…")).isVisible();
        assertThat(page.locator(".keys")).hasCount(0);
        assertThat(page.locator(".edited .stamp")).containsText("edited");
    }

    @Test
    void showsAlertsUntilTheyAreRead() {
        ann.types("/start");
        bot.execute(new SendMessage(ANN, "Buy?")
                .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Buy").callbackData("buy"))));
        open();

        page.locator(".keys button").click();
        await().untilAsserted(() -> assertThat(telegram.updates()).hasSize(2));
        var query =
                telegram.updates().getLast().path("callback_query").path("id").asString();
        bot.execute(new AnswerCallbackQuery(query).text("Not enough checks").showAlert(true));

        assertThat(page.locator("#alert-text")).hasText("Not enough checks");
        page.locator("#alert button").click();
        assertThat(page.locator("#alert")).isHidden();
    }

    @Test
    void exchangesFiles() throws IOException {
        ann.types("/start");
        open();

        page.locator("#text").fill("my data");
        page.locator("#file").setInputFiles(new FilePayload("выгрузка.zip", "application/zip", REPORT));
        assertThat(page.locator(".mine .document b")).hasText("выгрузка.zip");
        assertThat(ann.chat().messages().getLast().text()).isEqualTo("my data");
        assertThat(ann.chat().messages().getLast().document().orElseThrow().bytes())
                .isEqualTo(REPORT);

        bot.execute(new SendDocument(ANN, REPORT).fileName("отчёт natgeo.csv").contentType("text/csv"));
        var download = page.waitForDownload(
                () -> page.locator(".document", new Page.LocatorOptions().setHasText("отчёт natgeo.csv"))
                        .click());

        assertThat(download.suggestedFilename()).isEqualTo("отчёт natgeo.csv");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(REPORT);
    }

    @Test
    void speaksTheLanguageOfThePerson() {
        bot.execute(new SetMyCommands(new BotCommand("check", "Check an account")));
        bot.execute(new SetMyCommands(new BotCommand("check", "Проверить")).languageCode("ru"));
        ann.types("/start");
        open();

        page.locator("#menu").click();
        assertThat(page.locator("#commands")).containsText("Check an account");
        page.locator("[data-language=ru]").click();
        assertThat(page.locator("#text")).hasAttribute("placeholder", "Сообщение");
        page.locator("#menu").click();
        page.locator("#commands button").click();

        await().untilAsserted(() -> assertThat(telegram.updates()).hasSize(2));
        var message = telegram.updates().getLast().path("message");
        assertThat(message.path("text").asString()).isEqualTo("/check");
        assertThat(message.path("from").path("language_code").asString()).isEqualTo("ru");
    }

    @Test
    void blocksTheBotAndLetsItInAgain() {
        ann.types("/start");
        open();

        page.locator("#more").click();
        page.locator("#block").click();
        assertThat(page.locator("#entry")).isHidden();
        assertThat(bot.execute(new SendMessage(ANN, "Hello?")).errorCode()).isEqualTo(403);
        page.locator("#start").click();

        assertThat(page.locator("#entry")).isVisible();
        assertThat(bot.execute(new SendMessage(ANN, "Hello!")).isOk()).isTrue();
        assertThat(bubble("Hello!")).isVisible();
    }

    @Test
    void comesBackAfterTheSimulatorWasRestarted() {
        ann.types("/start");
        open();
        var port = telegram.url().getPort();

        telegram.close();
        assertThat(page.locator("#banner")).isVisible();
        telegram = TelegramSimulator.builder().port(port).start();
        telegram.user(ANN).types("hello again");

        assertThat(bubble("hello again")).isVisible();
        assertThat(page.locator("#banner")).isHidden();
        BROWSER.complaints().removeIf(complaint -> complaint.contains("ERR_"));
    }

    private void open() {
        page.navigate(telegram.url() + "/chat/" + ANN);
        assertThat(page.locator("#log .message").first()).isVisible();
    }

    private Locator bubble(String text) {
        return page.locator(".text", new Page.LocatorOptions().setHasText(text));
    }
}

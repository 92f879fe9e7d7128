package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ReplyKeyboardMarkup;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetWebhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTests {

    private static final byte[] REPORT = "a;b".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keepsChatsFilesAndSettings() {
        live((telegram, bot) -> {
            telegram.user(1001).named("Ann", "").speaks("ru").types("/start");
            telegram.user(1002).types("/start");
            telegram.user(1002).blocks();
            var id = bot.execute(new SendMessage(1001, "Working")).message().messageId();
            bot.execute(new EditMessageText(1001, id, "Done"));
            bot.execute(new SendDocument(1001, REPORT).fileName("a.csv"));
            bot.execute(new DeleteMessage(
                    1001, bot.execute(new SendMessage(1001, "Oops")).message().messageId()));
            bot.execute(new SendMessage(1001, "Choose").replyMarkup(new ReplyKeyboardMarkup("Yes", "No")));
            bot.execute(new SetMyCommands(new BotCommand("start", "Begin")));
        });

        live((telegram, bot) -> {
            var ann = telegram.user(1001);
            assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("Done", "", "Choose");
            assertThat(ann.chat().documents()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("a.csv");
                assertThat(file.bytes()).isEqualTo(REPORT);
            });
            assertThat(ann.chat().keyboard()).containsExactly("Yes", "No");
            assertThat(ann.menu()).containsExactly(new SimCommand("start", "Begin"));
            assertThat(bot.execute(new SendMessage(1002, "Hello?")).errorCode()).isEqualTo(403);
            assertThat(bot.execute(new SendMessage(1001, "Next")).message().messageId())
                    .isEqualTo(6);
            assertThat(ann.types("hi")
                            .path("message")
                            .path("from")
                            .path("first_name")
                            .asString())
                    .isEqualTo("Ann");
        });
    }

    @Test
    void keepsInvoicesAndStars() {
        live((telegram, bot) -> {
            var shop = new Shop(telegram, bot);
            var ann = telegram.user(1001);
            ann.types("/start");
            var paid = shop.sendsInvoice(ann, "one");
            shop.approving(() -> ann.pays(paid));
            shop.sendsInvoice(ann, "one");
        });

        live((telegram, bot) -> {
            var shop = new Shop(telegram, bot);
            var invoices = telegram.user(1001).chat().fromBot();
            assertThat(shop.balance()).isEqualTo(150);
            assertThat(telegram.user(1001).pays(invoices.getFirst())).isEqualTo(new Payment.Closed());
            shop.approving(() -> telegram.user(1001).pays(invoices.getLast()));
            assertThat(shop.transactions()).hasSize(2);
        });
    }

    @Test
    void keepsWhatTheBotHasNotConfirmed() {
        var confirmed = new int[1];
        live((telegram, bot) -> {
            telegram.user(1001).types("one");
            telegram.user(1001).types("two");
            confirmed[0] = bot.execute(new GetUpdates()).updates().getFirst().updateId();
            bot.execute(new GetUpdates().offset(confirmed[0] + 1));
        });

        live((telegram, bot) -> {
            telegram.user(1001).types("three");
            var updates = bot.execute(new GetUpdates()).updates();
            assertThat(updates).extracting(update -> update.message().text()).containsExactly("two", "three");
            assertThat(updates.getLast().updateId()).isEqualTo(confirmed[0] + 2);
        });
    }

    @Test
    void letsTheBotAnswerAButtonThatWasPressedBefore() {
        live((telegram, bot) -> {
            telegram.user(1001).types("/start");
            bot.execute(new SendMessage(1001, "Sure?")
                    .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Yes").callbackData("y"))));
            telegram.user(1001).presses("Yes");
        });

        live((telegram, bot) -> {
            var query = bot.execute(new GetUpdates()).updates().getLast().callbackQuery();
            assertThat(bot.execute(new AnswerCallbackQuery(query.id())).isOk()).isTrue();
        });
    }

    @Test
    void keepsTheWebhook() {
        live((telegram, bot) -> bot.execute(new SetWebhook().url("http://127.0.0.1:9/hook")));

        live((telegram, bot) -> assertThat(
                        bot.execute(new GetWebhookInfo()).webhookInfo().url())
                .isEqualTo("http://127.0.0.1:9/hook"));
    }

    @Test
    void survivesHalfALineAndForgetsThePastWhenOpened() throws IOException {
        live((telegram, bot) -> {
            telegram.user(1001).types("/start");
            var id = bot.execute(new SendMessage(1001, "0")).message().messageId();
            for (var i = 1; i < 50; i++) {
                bot.execute(new EditMessageText(1001, id, "count " + i));
            }
        });
        var journal = folder.resolve("journal.jsonl");
        var before = Files.size(journal);
        Files.writeString(journal, "{\"k\":\"message/1001/3\",\"v\":{\"mess", StandardOpenOption.APPEND);

        live((telegram, bot) -> assertThat(telegram.chat(1001).messages())
                .extracting(SimMessage::text)
                .containsExactly("/start", "count 49"));

        assertThat(Files.size(journal)).isLessThan(before / 10);
    }

    private interface Life {
        void lead(TelegramSimulator telegram, TelegramBot bot);
    }

    /** A simulator from its start to its end, in the same folder as the one before. */
    private void live(Life life) {
        try (var telegram = TelegramSimulator.builder().store(folder).start()) {
            var bot = Bots.client(telegram);
            life.lead(telegram, bot);
            assertThat(telegram.violations()).isEmpty();
            bot.shutdown();
        }
    }
}

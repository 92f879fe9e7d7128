package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetMyCommands;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramSimulatorTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramBot bot = new TelegramBot.Builder(telegram.token())
            .apiUrl(telegram.url() + "/bot")
            .fileApiUrl(telegram.url() + "/file/bot")
            .build();
    private final SimUser ann = telegram.user(1001).named("Ann", "Lee").username("ann_lee");

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        bot.shutdown();
        telegram.close();
    }

    @Test
    void introducesTheBot() {
        var me = bot.execute(new GetMe()).user();

        assertThat(me.isBot()).isTrue();
        assertThat(me.username()).isEqualTo("vzaimno_bot");
    }

    @Test
    void carriesATalkBothWays() {
        bot.execute(new DeleteWebhook());
        bot.execute(new SetMyCommands(new BotCommand("start", "Begin")));
        ann.types("/check natgeo");

        var update = bot.execute(new GetUpdates().timeout(5)).updates().getFirst();
        var answer = bot.execute(new SendMessage(ann.id(), "<b>Queued</b> &amp; paid")
                .parseMode(ParseMode.HTML)
                .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Cancel").callbackData("c:1"))));
        var press = ann.presses("Cancel");
        var query = bot.execute(new GetUpdates().offset(update.updateId() + 1))
                .updates()
                .getFirst()
                .callbackQuery();
        bot.execute(new AnswerCallbackQuery(query.id()).text("Done"));
        bot.execute(new EditMessageText(1001L, answer.message().messageId(), "Cancelled"));

        assertThat(update.message().text()).isEqualTo("/check natgeo");
        assertThat(update.message().from().firstName()).isEqualTo("Ann");
        assertThat(query.data()).isEqualTo("c:1");
        assertThat(press.answer()).get().extracting(Press.Answer::text).isEqualTo("Done");
        assertThat(ann.chat().last()).get().extracting(SimMessage::text).isEqualTo("Cancelled");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }

    @Test
    void passesFilesOnInBothDirections() throws Exception {
        var zip = "PK…".getBytes(StandardCharsets.UTF_8);
        ann.sends(zip, "выгрузка.zip", "application/zip");

        var document =
                bot.execute(new GetUpdates()).updates().getFirst().message().document();
        var file = bot.execute(new GetFile(document.fileId())).file();
        var sent =
                bot.execute(new SendDocument(1001L, zip).fileName("отчёт.zip").contentType("application/zip"));
        bot.execute(new SendDocument(1001L, sent.message().document().fileId()));

        assertThat(document.fileName()).isEqualTo("выгрузка.zip");
        assertThat(bot.getFileContent(file)).isEqualTo(zip);
        assertThat(ann.chat().documents()).hasSize(2).allSatisfy(seen -> {
            assertThat(seen.name()).isEqualTo("отчёт.zip");
            assertThat(seen.bytes()).isEqualTo(zip);
        });
    }
}

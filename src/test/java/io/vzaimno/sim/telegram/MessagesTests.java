package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.model.request.CopyTextButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ReplyKeyboardRemove;
import com.pengrad.telegrambot.model.request.ReplyParameters;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.DeleteMessages;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    private static final long ANN = 1001;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T10:00:00Z"));
    private final TelegramSimulator telegram =
            TelegramSimulator.builder().clock(clock).start();
    private final TelegramBot bot = Bots.client(telegram);
    private final SimUser ann = telegram.user(ANN);

    {
        ann.types("/start");
    }

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        bot.shutdown();
        telegram.close();
    }

    @Test
    void showsTheUserPlainTextAndItsFormatting() {
        var sent = bot.execute(new SendMessage(ANN, " <b>3</b> do not follow back &lt;3 ").parseMode(ParseMode.HTML));

        var seen = ann.chat().last().orElseThrow();
        assertThat(sent.message().text()).isEqualTo("3 do not follow back <3");
        assertThat(sent.message().from().username()).isEqualTo("vzaimno_bot");
        assertThat(seen.text()).isEqualTo("3 do not follow back <3");
        assertThat(seen.marked("bold")).containsExactly("3");
        assertThat(seen.date()).isEqualTo(clock.instant());
    }

    @Test
    void countsMessagesOfAChatFromOne() {
        var bob = telegram.user(1002);
        bob.types("/start");

        var first = bot.execute(new SendMessage(ANN, "a")).message().messageId();
        bot.execute(new DeleteMessage(ANN, first));
        var second = bot.execute(new SendMessage(ANN, "b")).message().messageId();
        var bobs = bot.execute(new SendMessage(1002, "c")).message().messageId();

        assertThat(first).isEqualTo(2);
        assertThat(second).isEqualTo(3);
        assertThat(bobs).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | message text is empty",
                "`  ` | text must be non-empty",
                "<b></b> | text must be non-empty",
                "<b>x | can't parse entities: Can't find end tag corresponding to start tag \"b\"",
            })
    void refusesTextsInTelegramsWords(String text, String reason) {
        var response = bot.execute(new SendMessage(ANN, text).parseMode(ParseMode.HTML));

        assertRefused(response, 400, "Bad Request: " + reason);
        assertThat(ann.chat().fromBot()).isEmpty();
    }

    @Test
    void measuresTextsWithoutTheirFormatting() {
        var longest = "ж".repeat(4094) + "🙂";

        var fits = bot.execute(new SendMessage(ANN, "<b>" + longest + "</b>").parseMode(ParseMode.HTML));
        var tooLong = bot.execute(new SendMessage(ANN, longest + "!"));

        assertThat(fits.isOk()).isTrue();
        assertRefused(tooLong, 400, "Bad Request: message is too long");
    }

    @Test
    void knowsOnlyPeopleWhoHaveWritten() {
        telegram.user(1002);

        var response = bot.execute(new SendMessage(1002, "Hello"));

        assertRefused(response, 400, "Bad Request: chat not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "ж🙂"})
    void acceptsCallbackDataUpTo64Bytes(String unit) {
        var longest = unit.repeat(64 / unit.getBytes(StandardCharsets.UTF_8).length);

        var fits = send(new InlineKeyboardButton("a").callbackData(longest));
        var tooLong = send(new InlineKeyboardButton("a").callbackData(longest + "12345"));

        assertThat(fits.isOk()).isTrue();
        assertRefused(tooLong, 400, "Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void refusesButtonsInTelegramsWords() {
        var unallowed = "Bad Request: can't parse inline keyboard button:"
                + " Text buttons are unallowed in the inline keyboard";

        assertRefused(send(new InlineKeyboardButton("a").callbackData("")), 400, unallowed);
        assertRefused(send(new InlineKeyboardButton("a")), 400, unallowed);
        assertRefused(
                send(new InlineKeyboardButton("a").url("http://localhost/")),
                400,
                "Bad Request: inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL");
        assertRefused(
                send(new InlineKeyboardButton("a").url("ftp://example.org")),
                400,
                "Bad Request: inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol");
        assertRefused(
                send(new InlineKeyboardButton("a").copyText(new CopyTextButton("x".repeat(257)))),
                400,
                "Bad Request: BUTTON_COPY_TEXT_INVALID");
    }

    @Test
    void showsButtonsRowByRow() {
        var sent = bot.execute(new SendMessage(ANN, "Choose")
                .replyMarkup(new InlineKeyboardMarkup()
                        .addRow(
                                new InlineKeyboardButton("Yes").callbackData("y"),
                                new InlineKeyboardButton("No").callbackData("n"))
                        .addRow(new InlineKeyboardButton("Terms").url("http://127.0.0.1:8080/terms"))));

        var seen = ann.chat().last().orElseThrow();
        assertThat(sent.message().replyMarkup().inlineKeyboard()).hasNumberOfRows(2);
        assertThat(seen.rows()).hasSize(2);
        assertThat(seen.buttons()).extracting(SimButton::text).containsExactly("Yes", "No", "Terms");
        assertThat(seen.button("Terms").orElseThrow().url()).isEqualTo("http://127.0.0.1:8080/terms");
    }

    @Test
    void keepsTheKeyboardBelowTheTextFieldUntilItIsRemoved() {
        bot.execute(new SendMessage(ANN, "Choose").replyMarkup(new ReplyKeyboardMarkup("Yes", "No")));
        bot.execute(new SendMessage(ANN, "Or not"));
        var shown = ann.chat().keyboard();
        bot.execute(new SendMessage(ANN, "Thanks").replyMarkup(new ReplyKeyboardRemove()));

        assertThat(shown).containsExactly("Yes", "No");
        assertThat(ann.chat().keyboard()).isEmpty();
    }

    @Test
    void editsInPlace() {
        var id = bot.execute(new SendMessage(ANN, "Working")).message().messageId();
        clock.pass(Duration.ofSeconds(5));

        var edited = bot.execute(new EditMessageText(ANN, id, "<i>Done</i>")
                .parseMode(ParseMode.HTML)
                .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Again").callbackData("again"))));

        assertThat(edited.isOk()).isTrue();
        assertThat(ann.chat().fromBot()).singleElement().satisfies(seen -> {
            assertThat(seen.text()).isEqualTo("Done");
            assertThat(seen.marked("italic")).containsExactly("Done");
            assertThat(seen.edited()).isTrue();
            assertThat(seen.button("Again")).isPresent();
        });
    }

    @Test
    void refusesAnEditThatChangesNothing() {
        var keyboard = new InlineKeyboardMarkup(new InlineKeyboardButton("Stop").callbackData("stop"));
        var id = bot.execute(new SendMessage(ANN, "Working <b>5</b>")
                        .parseMode(ParseMode.HTML)
                        .replyMarkup(keyboard))
                .message()
                .messageId();

        var same = bot.execute(new EditMessageText(ANN, id, "Working <b>5</b>")
                .parseMode(ParseMode.HTML)
                .replyMarkup(keyboard));
        var sameKeyboard = bot.execute(new EditMessageReplyMarkup(ANN, id).replyMarkup(keyboard));
        var otherFormatting = bot.execute(new EditMessageText(ANN, id, "Working 5").replyMarkup(keyboard));

        assertRefused(
                same,
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly"
                        + " the same as a current content and reply markup of the message");
        assertThat(sameKeyboard.isOk()).isFalse();
        assertThat(otherFormatting.isOk()).isTrue();
    }

    @Test
    void takesTheKeyboardAwayWithAnEditThatBringsNone() {
        var id = bot.execute(new SendMessage(ANN, "Sure?")
                        .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Yes").callbackData("y"))))
                .message()
                .messageId();

        bot.execute(new EditMessageText(ANN, id, "Sure?"));

        assertThat(ann.chat().last().orElseThrow().buttons()).isEmpty();
    }

    @Test
    void editsOnlyItsOwnMessagesThatAreThere() {
        var gone = bot.execute(new EditMessageText(ANN, 99, "x"));
        var foreign = bot.execute(new EditMessageText(ANN, 1, "x"));

        assertRefused(gone, 400, "Bad Request: message to edit not found");
        assertRefused(foreign, 400, "Bad Request: message can't be edited");
    }

    @Test
    void deletesMessagesOfTheLastTwoDays() {
        var old = bot.execute(new SendMessage(ANN, "old")).message().messageId();
        clock.pass(Duration.ofHours(49));
        var fresh = bot.execute(new SendMessage(ANN, "fresh")).message().messageId();

        var kept = bot.execute(new DeleteMessage(ANN, old));
        var gone = bot.execute(new DeleteMessage(ANN, fresh));
        var twice = bot.execute(new DeleteMessage(ANN, fresh));
        bot.execute(new DeleteMessages(ANN, new int[] {fresh, 12345}));

        assertRefused(kept, 400, "Bad Request: message can't be deleted for everyone");
        assertThat(gone.isOk()).isTrue();
        assertRefused(twice, 400, "Bad Request: message to delete not found");
        assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("old");
    }

    @Test
    void repliesToMessages() {
        var reply = bot.execute(new SendMessage(ANN, "Welcome").replyParameters(new ReplyParameters(1)));
        var lost = bot.execute(new SendMessage(ANN, "Welcome").replyParameters(new ReplyParameters(77)));

        assertThat(reply.message().replyToMessage().text()).isEqualTo("/start");
        assertRefused(lost, 400, "Bad Request: message to be replied not found");
    }

    @Test
    void knowsTheFreeEffectsAndSellsNothing() {
        var fire = bot.execute(new SendMessage(ANN, "Paid").messageEffectId("5104841245755180586"));
        var unknown = bot.execute(new SendMessage(ANN, "Paid").messageEffectId("9999999999999999999"));
        var broadcast = bot.execute(new SendMessage(ANN, "News").allowPaidBroadcast(true));

        assertThat(fire.isOk()).isTrue();
        assertRefused(unknown, 400, "Bad Request: EFFECT_ID_INVALID");
        assertRefused(broadcast, 400, "Bad Request: FLOODSKIP_NOT_ALLOWED");
    }

    @Test
    void takesChatActions() {
        var typing = bot.execute(new SendChatAction(ANN, ChatAction.typing));

        assertThat(typing.isOk()).isTrue();
        assertThat(telegram.history().calls("sendChatAction")).hasSize(1);
    }

    private BaseResponse send(InlineKeyboardButton button) {
        return bot.execute(new SendMessage(ANN, "x").replyMarkup(new InlineKeyboardMarkup(button)));
    }

    private static void assertRefused(BaseResponse response, int code, String description) {
        assertThat(response.isOk()).isFalse();
        assertThat(response.errorCode()).isEqualTo(code);
        assertThat(response.description()).isEqualTo(description);
    }
}

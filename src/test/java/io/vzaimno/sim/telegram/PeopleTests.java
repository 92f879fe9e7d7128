package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTests {

    private static final ShapeCheck SHAPES = new ShapeCheck(ApiSchema.BOT_API_10_1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T10:00:00Z"));
    private final TelegramSimulator telegram =
            TelegramSimulator.builder().clock(clock).start();
    private final TelegramBot bot = Bots.client(telegram);
    private final SimUser ann = telegram.user(1001)
            .named("<b>Ann", "O'Neil & \"Co\"")
            .username("ann_oneil")
            .speaks("ru");

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        assertThat(telegram.updates())
                .allSatisfy(update -> assertThat(SHAPES.complaints("update", update, new ApiType.Named("Update")))
                        .isEmpty());
        bot.shutdown();
        telegram.close();
    }

    @Test
    void introducesThePersonAndTheChat() {
        ann.types(" /start ref_1\n");

        var message = updates().getFirst().message();
        assertThat(message.text()).isEqualTo("/start ref_1");
        assertThat(message.messageId()).isEqualTo(1);
        assertThat(message.from().firstName()).isEqualTo("<b>Ann");
        assertThat(message.from().lastName()).isEqualTo("O'Neil & \"Co\"");
        assertThat(message.from().username()).isEqualTo("ann_oneil");
        assertThat(message.from().languageCode()).isEqualTo("ru");
        assertThat(message.from().isBot()).isFalse();
        assertThat(message.chat().id()).isEqualTo(1001);
        assertThat(message.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.type()).hasToString("bot_command");
            assertThat(entity.length()).isEqualTo(6);
        });
    }

    @Test
    void canDoWithoutLastNameUsernameAndLanguage() {
        telegram.user(1002).named("Bo", "").username("").speaks("").types("hi");

        var from = updates().getFirst().message().from();
        assertThat(from.lastName()).isNull();
        assertThat(from.username()).isNull();
        assertThat(from.languageCode()).isNull();
    }

    @Test
    void sendsEveryKindOfContent() throws IOException {
        ann.sends(new byte[] {1}, "a.zip", "application/zip", "caption");
        ann.sendsPhoto(picture());
        ann.sendsSticker("👍");
        ann.sendsVoice(3);
        ann.sendsContact("+70000000000");
        ann.sendsLocation(55.75, 37.61);
        ann.forwards("as I said", "Somebody");
        ann.types("typo");
        ann.edits(ann.chat().messages().getLast(), "no typo");
        ann.replies(ann.chat().messages().getFirst(), "about this");

        var updates = updates();
        assertThat(updates).hasSize(10);
        assertThat(updates.get(0).message().caption()).isEqualTo("caption");
        assertThat(updates.get(1).message().photo()).isNotEmpty();
        assertThat(updates.get(2).message().sticker().emoji()).isEqualTo("👍");
        assertThat(updates.get(3).message().voice().duration()).isEqualTo(3);
        assertThat(updates.get(4).message().contact().userId()).isEqualTo(1001);
        assertThat(updates.get(5).message().location().latitude()).isEqualTo(55.75f);
        assertThat(updates.get(6).message().forwardOrigin()).isNotNull();
        assertThat(updates.get(8).editedMessage().text()).isEqualTo("no typo");
        assertThat(updates.get(9).message().replyToMessage().messageId()).isEqualTo(1);
    }

    @Test
    void pressesButtonsAndSeesTheAnswer() {
        ann.types("/start");
        var id = sendButtons("Sure?", "Yes", "yes:1");

        var press = ann.presses("Yes");
        var waiting = press.answer();
        var query = updates().getLast().callbackQuery();
        bot.execute(new AnswerCallbackQuery(query.id()).text("Done").showAlert(true));

        assertThat(waiting).isEmpty();
        assertThat(query.data()).isEqualTo("yes:1");
        assertThat(query.from().id()).isEqualTo(1001);
        assertThat(query.maybeInaccessibleMessage().messageId()).isEqualTo(id);
        assertThat(press.answer()).hasValue(new Press.Answer("Done", true, ""));
    }

    @Test
    void pressesStaleForgedAndDoubleButtonsToo() {
        ann.types("/start");
        var id = sendButtons("Sure?", "Yes", "yes:1");
        var stale = ann.chat().last().orElseThrow();
        bot.execute(new EditMessageText(1001, id, "Too late"));

        ann.presses(stale, "Yes");
        ann.presses(stale, "Yes");
        ann.pressesForged(stale, "admin:1");

        assertThat(updates().stream()
                        .filter(update -> update.callbackQuery() != null)
                        .map(update -> update.callbackQuery().data()))
                .containsExactly("yes:1", "yes:1", "admin:1");
        assertThatThrownBy(() -> ann.presses("Yes")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsForAnAnswerTwoAndAHalfMinutes() {
        ann.types("/start");
        sendButtons("Sure?", "Yes", "yes:1");
        ann.presses("Yes");
        var query = updates().getLast().callbackQuery().id();

        clock.pass(Duration.ofSeconds(150));
        var inTime = bot.execute(new AnswerCallbackQuery(query));
        clock.pass(Duration.ofSeconds(1));
        var late = bot.execute(new AnswerCallbackQuery(query));
        var unknown = bot.execute(new AnswerCallbackQuery("12345"));

        assertThat(inTime.isOk()).isTrue();
        assertThat(List.of(late, unknown))
                .extracting(BaseResponse::description)
                .containsOnly("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void blocksTheBotAndLetsItInAgain() {
        ann.types("/start");
        ann.blocks();
        var blocked = bot.execute(new SendMessage(1001, "Hello?"));
        ann.unblocks();
        var welcome = bot.execute(new SendMessage(1001, "Hello!"));
        ann.blocks();
        ann.types("back again");

        assertThat(blocked.errorCode()).isEqualTo(403);
        assertThat(blocked.description()).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(welcome.isOk()).isTrue();
        assertThat(updates().stream()
                        .filter(update -> update.myChatMember() != null)
                        .map(update ->
                                update.myChatMember().newChatMember().status().name()))
                .containsExactly("kicked", "member", "kicked", "member");
        assertThat(updates().getLast().message().text()).isEqualTo("back again");
    }

    @Test
    void canDeleteHisAccount() {
        ann.types("/start");
        ann.deactivates();

        var response = bot.execute(new SendMessage(1001, "Hello?"));

        assertThat(response.errorCode()).isEqualTo(403);
        assertThat(response.description()).isEqualTo("Forbidden: user is deactivated");
        assertThatThrownBy(() -> ann.types("boo")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void talksInGroupsWhereTheBotHearsLittle() {
        var group = ann.opensGroup(-5001, "Friends");
        var bob = telegram.user(1002).in(group);

        bob.types("good morning");
        bob.types("/check natgeo");
        bob.types("/check@other_bot natgeo");
        bob.types("what does @vzaimno_bot say?");
        var heard = updates().stream()
                .filter(update -> update.message() != null)
                .map(update -> update.message().text());
        var answer = bot.execute(new SendMessage(-5001, "Ask me in private"));
        bob.replies(bob.chat().last().orElseThrow(), "ok");
        bob.kicksBot();
        var refused = bot.execute(new SendMessage(-5001, "Bye"));
        var unknown = bot.execute(new SendMessage(1002, "Hi Bob"));

        assertThat(heard).containsExactly("/check natgeo", "what does @vzaimno_bot say?");
        assertThat(updates().getFirst().myChatMember().chat().title()).isEqualTo("Friends");
        assertThat(answer.isOk()).isTrue();
        assertThat(refused.description()).isEqualTo("Forbidden: bot was kicked from the group chat");
        assertThat(unknown.description()).isEqualTo("Bad Request: chat not found");
    }

    private int sendButtons(String text, String button, String data) {
        var keyboard = new InlineKeyboardMarkup(new InlineKeyboardButton(button).callbackData(data));
        return bot.execute(new SendMessage(1001, text).replyMarkup(keyboard))
                .message()
                .messageId();
    }

    private List<Update> updates() {
        return bot.execute(new GetUpdates()).updates();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}

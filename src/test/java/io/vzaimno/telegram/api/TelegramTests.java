package io.vzaimno.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetMyName;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetMyCommands;
import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.TelegramTestConfiguration.Shelf;
import io.vzaimno.telegram.outbox.Correspondence;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TelegramTest
class TelegramTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Telegram bot;

    @Autowired
    Correspondence people;

    @Autowired
    Shelf shelf;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    SettableClock clock;

    @AfterEach
    void recover() {
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void answersAMessage() {
        var ann = people.user();
        var hello = ann.chat().messages().getFirst();

        var sent = bot.reply(ann.id(), hello.id(), new Content.Text("<b>hello</b>"));

        assertThat(sent).isInstanceOf(Outcome.Done.class);
        assertThat(ann.chat()
                        .last()
                        .orElseThrow()
                        .json()
                        .path("reply_to_message")
                        .path("message_id")
                        .asInt())
                .isEqualTo(hello.id());
    }

    @Test
    void changesATextAndItsButtons() {
        var ann = people.user();
        var first = new Content.Text("one", Keyboard.row(Button.callback("Next", "next")));
        var message = bot.send(ann.id(), first).done().orElseThrow().messageId();

        assertThat(bot.edit(ann.id(), message, first)).isEqualTo(done(message));
        assertThat(bot.edit(ann.id(), message, new Content.Text("two"))).isEqualTo(done(message));

        var shown = ann.chat().last().orElseThrow();
        assertThat(shown.text()).isEqualTo("two");
        assertThat(shown.buttons()).isEmpty();
    }

    @Test
    void sendsAPictureAndKnowsItAgain() throws IOException {
        var ann = people.user();
        shelf.files.put("picture", picture());

        var first = bot.send(ann.id(), photo("picture")).done().orElseThrow();
        shelf.files.clear();
        var second = bot.send(ann.id(), photo("picture")).done().orElseThrow();

        assertThat(first.fileId()).isPresent().isEqualTo(second.fileId());
        assertThat(ann.chat().fromBot()).allMatch(message -> message.photo().isPresent());
    }

    @Test
    void saysWhyAFileCannotBeSent() {
        var ann = people.user();
        shelf.put("text", "not a picture");

        assertThat(bot.send(ann.id(), photo("text"))).isInstanceOf(Outcome.Refused.class);
        assertThat(bot.send(ann.id(), photo("no such file"))).isEqualTo(new Outcome.Refused<>("The file is gone"));
    }

    @Test
    void fetchesWhatUsersSendWithinLimits() throws IOException {
        var ann = people.user();
        var file = upload(ann, "0123456789");

        var fetched = bot.download(file, 10).done().orElseThrow();

        assertThat(fetched).hasContent("0123456789");
        Files.delete(fetched);
        assertThat(bot.download(file, 9)).isEqualTo(new Outcome.Refused<>("The file is too big"));
        assertThat(bot.download("nonsense", 9)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void triesAgainWhileSomebodyWaits() {
        var ann = people.user();
        telegram.faults()
                .next(1, "sendMessage", new Fault.BadGateway())
                .next(1, "sendMessage", new Fault.TooManyRequests(Duration.ofSeconds(1)));

        assertThat(bot.send(ann.id(), new Content.Text("at last"))).isInstanceOf(Outcome.Done.class);

        telegram.faults().next(1, "sendMessage", new Fault.BreakBefore());
        assertThat(bot.send(ann.id(), new Content.Text("after all"))).isInstanceOf(Outcome.Done.class);
        assertThat(Correspondence.texts(ann)).containsExactly("at last", "after all");
    }

    @Test
    void doesOnceMoreWhatMayNotBeDone() {
        var ann = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());
        var sent = bot.send(ann.id(), new Content.Text("one")).done().orElseThrow();
        assertThat(Correspondence.texts(ann)).containsExactly("one", "one");

        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        assertThat(bot.send(ann.id(), new Content.Text("two"))).isInstanceOf(Outcome.Done.class);
        telegram.faults().next(1, "editMessageText", new Fault.BreakAfter());
        assertThat(bot.edit(ann.id(), sent.messageId(), new Content.Text("three")))
                .isEqualTo(done(sent.messageId()));
        telegram.faults().next(1, "deleteMessage", new Fault.BreakAfter());
        assertThat(bot.delete(ann.id(), sent.messageId())).isTrue();
        telegram.faults().next(2, "sendMessage", new Fault.BreakBefore());
        assertThat(bot.send(ann.id(), new Content.Text("four"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void oneChatThatIsToWaitDoesNotSilenceTheOthers() {
        var ann = people.user();
        var bob = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.TooManyRequests(MINUTE));

        assertThat(bot.send(ann.id(), new Content.Text("too much"))).isEqualTo(new Outcome.TooManyRequests<>(MINUTE));

        assertThat(bot.send(ann.id(), new Content.Text("more"))).isInstanceOf(Outcome.TooManyRequests.class);
        assertThat(bot.call(new SendMessage(ann.id(), "more"))).isInstanceOf(Outcome.TooManyRequests.class);
        assertThat(bot.send(bob.id(), new Content.Text("hello"))).isInstanceOf(Outcome.Done.class);
        telegram.faults().next(1, "sendMessage", new Fault.TooManyRequests(MINUTE));
        assertThat(bot.send(bob.id(), new Content.Text("too much"))).isInstanceOf(Outcome.TooManyRequests.class);
        assertThat(bot.send(people.user().id(), new Content.Text("hello"))).isInstanceOf(Outcome.Done.class);
        assertThat(people.calls(ann)).hasSize(1);
        clock.advance(MINUTE);
        assertThat(bot.send(ann.id(), new Content.Text("at last"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsOfNoUseLaterIsCalledAlsoDuringAPause() {
        telegram.faults()
                .next(1, "getMe", new Fault.TooManyRequests(MINUTE))
                .next(1, "getMe", new Fault.BadGateway())
                .next(1, "getMe", new Fault.BreakAfter());
        assertThat(bot.call(new GetMe())).isInstanceOf(Outcome.TooManyRequests.class);
        assertThat(bot.call(new GetMyName())).isInstanceOf(Outcome.TooManyRequests.class);

        assertThat(bot.callAtOnce(new GetMe())).isInstanceOf(Outcome.Done.class);

        clock.advance(MINUTE);
    }

    @Test
    void tellsWhoCannotBeReached() {
        var ann = people.user();
        ann.blocks();

        assertThat(bot.send(ann.id(), new Content.Text("hello"))).isInstanceOf(Outcome.Unreachable.class);
        assertThat(bot.send(424_242, new Content.Text("hello"))).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void callsAnyOtherMethod() {
        assertThat(bot.call(new SetMyCommands(new BotCommand("start", "Begin")).languageCode("en")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(bot.call(new GetMe()).done().orElseThrow().user().username()).isEqualTo("vzaimno_bot");
        assertThat(bot.isConfigured()).isTrue();
    }

    private static Content.Photo photo(String file) {
        return new Content.Photo(file, "Look", Keyboard.NONE);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Outcome<Sent> done(int message) {
        return new Outcome.Done<>(new Sent(message, Optional.empty()));
    }

    private static String upload(SimUser user, String content) {
        var update = user.sends(content.getBytes(StandardCharsets.UTF_8), "export.zip", "application/zip");
        return update.path("message").path("document").path("file_id").asString();
    }
}

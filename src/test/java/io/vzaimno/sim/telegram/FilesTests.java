package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.request.InputMediaDocument;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.EditMessageCaption;
import com.pengrad.telegrambot.request.EditMessageMedia;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.response.BaseResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilesTests {

    private static final long ANN = 1001;
    private static final byte[] TEXT = "имя;да\r\n--not a boundary\r\n".getBytes(StandardCharsets.UTF_8);

    private final TelegramSimulator telegram = TelegramSimulator.start();
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
    void carriesADocumentUnchanged() {
        var sent = bot.execute(new SendDocument(ANN, TEXT)
                .fileName("отчёт \"natgeo\".csv")
                .contentType("text/csv")
                .caption("<b>3</b> people")
                .parseMode(ParseMode.HTML));

        var seen = ann.chat().last().orElseThrow();
        var document = seen.document().orElseThrow();
        assertThat(sent.message().document().fileSize()).isEqualTo(TEXT.length);
        assertThat(document.name()).isEqualTo("отчёт \"natgeo\".csv");
        assertThat(document.mime()).isEqualTo("text/csv");
        assertThat(document.bytes()).isEqualTo(TEXT);
        assertThat(seen.text()).isEqualTo("3 people");
        assertThat(seen.marked("bold")).containsExactly("3");
    }

    @Test
    void sendsAFileAgainByItsId() {
        var first = bot.execute(new SendDocument(ANN, TEXT).fileName("a.csv"));

        var again = bot.execute(new SendDocument(ANN, first.message().document().fileId()).caption("once more"));

        assertThat(again.message().document().fileId())
                .isEqualTo(first.message().document().fileId());
        assertThat(ann.chat().documents())
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.bytes()).isEqualTo(TEXT));
    }

    @Test
    void refusesWrongFileIdsInTelegramsWords() {
        var document = bot.execute(new SendDocument(ANN, TEXT).fileName("a.csv"));

        assertRefused(bot.execute(new SendDocument(ANN, "nonsense")), 400, "wrong file identifier/HTTP URL specified");
        assertRefused(
                bot.execute(new SendPhoto(ANN, document.message().document().fileId())),
                400,
                "can't use file of type Document as Photo");
        assertRefused(bot.execute(new GetFile("nonsense")), 400, "invalid file_id");
    }

    @Test
    void handsTheUsersFilesToTheBot() throws Exception {
        ann.sends(TEXT, "export.zip", "application/zip", "here it is");

        var fileId =
                telegram.updates().getLast().path("message").path("document").path("file_id");
        var file = bot.execute(new GetFile(fileId.asString())).file();

        assertThat(file.filePath()).startsWith("documents/").endsWith(".zip");
        assertThat(bot.getFileContent(file)).isEqualTo(TEXT);
    }

    @Test
    void doesNotHandOutFilesAbove20Megabytes() {
        var largest = ann.sends(new byte[20 << 20], "a.zip", "application/zip");
        var tooLarge = ann.sends(new byte[(20 << 20) + 1], "b.zip", "application/zip");

        assertThat(bot.execute(new GetFile(fileId(largest))).isOk()).isTrue();
        assertRefused(bot.execute(new GetFile(fileId(tooLarge))), 400, "file is too big");
    }

    @Test
    void doesNotTakeDocumentsAbove50MegabytesNorEmptyOnes() {
        var tooLarge = bot.execute(new SendDocument(ANN, new byte[(50 << 20) + 1]).fileName("a.csv"));
        var empty = bot.execute(new SendDocument(ANN, new byte[0]).fileName("a.csv"));

        assertThat(tooLarge.errorCode()).isEqualTo(413);
        assertThat(tooLarge.description()).isEqualTo("Request Entity Too Large");
        assertRefused(empty, 400, "file must be non-empty");
    }

    @Test
    void showsPhotosAndRefusesWhatIsNone() throws IOException {
        var sent = bot.execute(new SendPhoto(ANN, picture(320, 200)).caption("summary"));
        var none = bot.execute(new SendPhoto(ANN, TEXT));

        assertThat(sent.message().photo()).singleElement().satisfies(photo -> {
            assertThat(photo.width()).isEqualTo(320);
            assertThat(photo.height()).isEqualTo(200);
        });
        assertThat(ann.chat().last().orElseThrow().photo().orElseThrow().bytes())
                .isEqualTo(picture(320, 200));
        assertRefused(none, 400, "IMAGE_PROCESS_FAILED");
    }

    @Test
    void measuresCaptions() {
        var fits = bot.execute(new SendDocument(ANN, TEXT).fileName("a").caption("x".repeat(1024)));
        var tooLong = bot.execute(new SendDocument(ANN, TEXT).fileName("a").caption("x".repeat(1025)));

        assertThat(fits.isOk()).isTrue();
        assertRefused(tooLong, 400, "message caption is too long");
    }

    @Test
    void editsCaptionsAndMedia() throws IOException {
        var id = bot.execute(new SendPhoto(ANN, picture(10, 10)).caption("before"))
                .message()
                .messageId();

        bot.execute(new EditMessageCaption(ANN, id).caption("after"));
        var caption = ann.chat().last().orElseThrow().text();
        bot.execute(new EditMessageMedia(
                ANN, id, new InputMediaDocument(TEXT).fileName("a.csv").caption("file")));

        var seen = ann.chat().last().orElseThrow();
        assertThat(caption).isEqualTo("after");
        assertThat(seen.photo()).isEmpty();
        assertThat(seen.document().orElseThrow().bytes()).isEqualTo(TEXT);
        assertThat(seen.text()).isEqualTo("file");
    }

    @Test
    void sendsAlbums() throws IOException {
        var sent = bot.execute(new SendMediaGroup(
                ANN, new InputMediaPhoto(picture(4, 4)).caption("one"), new InputMediaPhoto(picture(5, 5))));

        assertThat(sent.messages())
                .hasSize(2)
                .extracting(message -> message.mediaGroupId())
                .doesNotContainNull();
        assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("one", "");
    }

    private static String fileId(JsonNode update) {
        return update.path("message").path("document").path("file_id").asString();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static void assertRefused(BaseResponse response, int code, String reason) {
        assertThat(response.errorCode()).isEqualTo(code);
        assertThat(response.description()).isEqualTo("Bad Request: " + reason);
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.BadExport;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file sent into the chat to the result. */
@PeacefulJourney
class ExportJourneyTests {

    private static final String ZIP = "application/zip";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    @Test
    void analysesAnExportAndSaysWhatItCost() throws IOException {
        var ida = Chatting.newcomer(telegram);

        var update = ida.user().sends(sample(), ExportFixtures.SAMPLE_NAME, ZIP);

        ida.hears("Your export is analysed. The result is below.");
        var workbook = ida.workbook();
        assertThat(workbook.name()).startsWith("vzaimno-ida.moor-");
        assertThat(ida.pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.text())
                        .contains(
                                "Your export",
                                "Followers: 399",
                                "Following: 444",
                                "without an answer: 5",
                                "Deleted accounts: 3"));
        telegram.redeliver(update);
        ida.asks("/balance", "Balance: 2 checks");
        assertThat(ida.user().chat().documents()).hasSize(1);
        ida.asks("/last", "Your export");
    }

    @Test
    void saysWhatIsWrongWithAFileAndChargesNothing() throws IOException {
        var ida = Chatting.newcomer(telegram);
        var whole = sample();

        ida.user().sends(Arrays.copyOf(whole, whole.length / 2), "half.zip", ZIP);
        ida.hears("I can’t use this export", "download probably broke off", "Nothing was charged");
        ida.user().sends(new byte[] {1, 2, 3}, "letter.zip", ZIP);
        ida.hears("not a ZIP archive");
        ida.user().sends(followersOnly(), "part.zip", ZIP);
        var answer = ida.hears("The list of those you follow is not in it");

        assertThat(answer.button("❓ How to export")).isPresent();
        ida.presses("❓ How to export");
        ida.hears("Settings → Accounts Center", "Create export", "Export to device", "All time", "JSON");
        assertThat(accounts.find(new UserId(ida.id())).orElseThrow().balance()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WITHOUT_A_PART_OF_THE_FOLLOWING | The lists in it are not whole | Missing: part 2 of the list of those you follow",
                "WITHOUT_A_PART_OF_THE_FOLLOWERS | The lists in it are not whole | Missing: part 1 of the list of your followers",
                "WITHOUT_LISTS                   | Neither the list of your followers nor | send me the others within 10 minutes",
                "PAGE_FOR_A_LIST                 | It holds a web page | to blame: followers_1.json",
                "SAVED_ANEW                      | UTF-16 | to blame: followers_1.json",
                "TWO_EXPORTS                     | different exports | one at a time",
                "PACKED_TWICE                    | Neither the list of your followers nor | another archive in it, instagram-ida.zip",
                "THREADS                         | export of Threads | choose your Instagram profile",
                "CHANGED                         | The archive is damaged | to blame: connections/followers_and_following/followers_1.json"
            })
    void saysExactlyWhatIsWrong(BadExport bad, String what, String where) {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(bad.bytes(), "bad.zip", ZIP);

        ida.hears(what, where, "Nothing was charged");
    }

    @Test
    void readsAnArchiveUnderAnyName() throws IOException {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(BadExport.SINGLE_LIST.bytes(), "followers_1.json", "application/json");
        ida.hears("It is a single JSON file: I need the whole ZIP");
        ida.user().sends(BadExport.OTHER_ARCHIVE.bytes(), "export", "application/octet-stream");
        ida.hears("It is a RAR archive");
        ida.user().sends(new byte[] {1}, "me.jpg", "image/jpeg");
        ida.hears("I don’t know what to do with this file");
        ida.user().sends(sample(), "instagram-ida.moor-2026-08-12-Kx81mQzT", "application/octet-stream");
        ida.hears("Your export is analysed. The result is below.");

        assertThat(ida.workbook().name()).startsWith("vzaimno-ida.moor-");
    }

    @Test
    void showsOtherWaysForAFileThatTelegramWillNotHandOver() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(new byte[20 * 1024 * 1024 + 1], "everything.zip", ZIP);

        ida.hears("too big for Telegram", "Followers and following", "./vzaimno analyze", "POST /api/v1/check/export");
    }

    private byte[] sample() throws IOException {
        return Files.readAllBytes(ExportFixtures.writeSample(folder));
    }

    private byte[] followersOnly() throws IOException {
        return Files.readAllBytes(new ArchiveBuilder()
                .file(ExportFixtures.LISTS + "followers_1.json", "[]")
                .zip(folder.resolve("followers.zip")));
    }
}

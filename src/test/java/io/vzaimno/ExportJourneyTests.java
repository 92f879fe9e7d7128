package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file sent into the chat to the result. */
@Journey
class ExportJourneyTests {

    private static final String ZIP = "application/zip";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void analysesAnExportAndSaysWhatItCost() throws IOException {
        var ida = Chatting.newcomer(telegram);

        var update = ida.user().sends(sample(), ExportFixtures.SAMPLE_NAME, ZIP);

        ida.hears("Your export is analysed. The result is below.");
        var workbook = ida.workbook();
        assertThat(workbook.name()).startsWith("vzaimno-ida.moor-");
        assertThat(ida.pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.text())
                        .contains("Your export", "Followers: 399", "Following: 449", "without an answer: 5"));
        telegram.redeliver(update);
        ida.asks("/balance", "Balance: 2 checks");
        assertThat(ida.user().chat().documents()).hasSize(1);
        ida.asks("/last", "Your export");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
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
        ida.hears("Settings → Accounts Center");
        assertThat(accounts.find(new UserId(ida.id())).orElseThrow().balance()).isEqualTo(3);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
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

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.ListVariant;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports that come in several files. */
@PeacefulJourney
class ExportPartsJourneyTests {

    private static final String ZIP = "application/zip";
    private static final byte[] FOLLOWERS = list("followers_1.json", ListVariant.VALUE, 0, 12);
    private static final byte[] FOLLOWING = list("following.json", ListVariant.TITLE, 4, 20);
    private static final byte[] MEDIA =
            new ArchiveBuilder().file("media/posts/1.jpg", new byte[9]).bytes();

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private static byte[] list(String file, ListVariant variant, int from, int to) {
        return new ArchiveBuilder()
                .file(ExportFixtures.LISTS + file, variant.text("x", ExportFixtures.crowd(from, to)))
                .bytes();
    }

    @Test
    void waitsForTheOtherPart() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(FOLLOWERS, "instagram-ida.moor-2026-08-12-Ab.zip", ZIP);
        var first = ida.hears(
                "not the whole export", "those you follow is not in it", "within 10 minutes", "Nothing was charged");
        assertThat(first.button("❓ How to export")).isPresent();
        assertThat(balance(ida)).isEqualTo(3);
        ida.user().sends(FOLLOWING, "instagram-ida.moor-2026-08-12-Cd.zip", ZIP);

        ida.hears("Your export is analysed");
        assertThat(ida.workbook().name()).isEqualTo("vzaimno-ida.moor-2026-08-12.xlsx");
        ida.hears("Followers: 12", "Following: 16", "Mutual: 8");
        ida.hears("instagram-ida.moor-2026-08-12-Ab.zip: read together with the file below");
        assertThat(balance(ida)).isEqualTo(2);
    }

    @Test
    void readsAnAlbumInAnyOrder() {
        for (var order : List.of(List.of("a", "b", "c"), List.of("c", "b", "a"))) {
            var ida = Chatting.newcomer(telegram);
            var files = new LinkedHashMap<String, byte[]>();
            for (var name : order) {
                files.put(name + ".zip", name.equals("a") ? FOLLOWERS : name.equals("b") ? MEDIA : FOLLOWING);
            }

            ida.user().sendsAlbum(ZIP, files);

            ida.hears("Followers: 12", "Following: 16", "Mutual: 8");
            await().untilAsserted(() -> assertThat(ida.everything()).doesNotContain("Reading it now"));
            assertThat(balance(ida)).isEqualTo(2);
        }
    }

    @Test
    void chargesOnceThoughEveryFileComesTwice() {
        var ida = Chatting.newcomer(telegram);

        var first = ida.user().sends(FOLLOWERS, "a.zip", ZIP);
        ida.hears("a.zip is not the whole export");
        telegram.redeliver(first);
        ida.user().sends(FOLLOWERS, "a again.zip", ZIP);
        ida.hears("a again.zip is not the whole export");
        telegram.redeliver(ida.user().sends(FOLLOWING, "b.zip", ZIP));

        ida.hears("Your export is analysed");
        ida.workbook();
        ida.user().sends(FOLLOWING, "b again.zip", ZIP);
        ida.hears("b again.zip is not the whole export", "your followers is not in it");
        ida.asks("/history", "1 check");
        assertThat(balance(ida)).isEqualTo(2);
    }

    @Test
    void goesOnWaitingWhileAnotherExportIsAnalysed() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(FOLLOWERS, "a.zip", ZIP);
        ida.hears("a.zip is not the whole export");
        ida.user().sends(ExportFixtures.sample().bytes(), ExportFixtures.SAMPLE_NAME, ZIP);
        ida.hears("Followers: 399");
        ida.user().sends(new byte[] {1, 2, 3}, "letter.zip", ZIP);
        ida.hears("not a ZIP archive");
        ida.user().sends(FOLLOWING, "b.zip", ZIP);

        ida.hears("Followers: 12", "Following: 16");
        assertThat(balance(ida)).isEqualTo(1);
    }

    @Test
    void refusesAPartOfAnotherAccount() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(FOLLOWERS, "instagram-ida.moor-2026-08-12-Ab.zip", ZIP);
        ida.hears("not the whole export");
        ida.user().sends(FOLLOWING, "instagram-tom_reed-2026-08-12-Cd.zip", ZIP);
        ida.hears(
                "exports of different accounts",
                "still waiting for the rest of instagram-ida.moor",
                "Nothing was charged");
        ida.user()
                .sends(list("followers_1.json", ListVariant.VALUE, 3, 9), "instagram-ida.moor-2026-08-12-Ef.zip", ZIP);
        ida.hears("These are different exports", "still waiting");
        assertThat(balance(ida)).isEqualTo(3);
        ida.user().sends(FOLLOWING, "instagram-ida.moor-2026-08-12-Cd.zip", ZIP);

        ida.hears("Your export is analysed");
        assertThat(balance(ida)).isEqualTo(2);
    }

    @Test
    void forgetsPartsOnCancel() {
        var ida = Chatting.newcomer(telegram);
        ida.asks("/cancel", "nothing to cancel");

        ida.user().sends(FOLLOWERS, "a.zip", ZIP);
        ida.hears("a.zip is not the whole export");
        ida.asks("/cancel", "All right, forgotten");
        ida.user().sends(FOLLOWING, "b.zip", ZIP);

        ida.hears("b.zip is not the whole export", "your followers is not in it");
        assertThat(balance(ida)).isEqualTo(3);
    }

    @Test
    void waitsNoLongerThanTenMinutes() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(FOLLOWERS, "a.zip", ZIP);
        ida.hears("a.zip is not the whole export");
        jdbc.sql(
                        "UPDATE uploads SET joinable_until = joinable_until - interval '10 minutes 1 second' WHERE chat_id = :chat")
                .param("chat", ida.id())
                .update();
        ida.user().sends(FOLLOWING, "b.zip", ZIP);

        ida.hears("b.zip is not the whole export", "your followers is not in it");
        ida.user().sends(FOLLOWERS, "a again.zip", ZIP);
        ida.hears("Your export is analysed");
    }

    @Test
    void saysWhatIsStillMissing() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(MEDIA, "a.zip", ZIP);
        ida.hears("a.zip is not the whole export", "Neither the list");
        ida.user().sends(FOLLOWERS, "b.zip", ZIP);
        ida.hears("b.zip is not the whole export", "those you follow is not in it");
        ida.user().sends(FOLLOWING, "c.zip", ZIP);

        ida.hears("Your export is analysed");
    }

    private int balance(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow().balance();
    }
}

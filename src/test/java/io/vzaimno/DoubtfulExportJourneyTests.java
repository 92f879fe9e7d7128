package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.ListVariant;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports that may be incomplete: their user is asked before anything is charged. */
@PeacefulJourney
class DoubtfulExportJourneyTests {

    private static final String ZIP = "application/zip";
    private static final String ANYWAY = "✅ Analyse anyway · 1 check";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Test
    void asksBeforeItAnalysesAnExportThatMayBeCut() {
        var ida = Chatting.newcomer(telegram);

        ida.user().sends(ExportFixtures.cutFollowers().bytes(), "instagram-ida.moor-2026-08-12-Ab.zip", ZIP);
        var question = ida.hears(
                "This export may be incomplete",
                "Older followers may be missing: the list of your followers begins 2,000 days later",
                "Better export once more, for All time",
                "Nothing has been charged",
                "Balance: 3 checks");
        assertThat(balance(ida)).isEqualTo(3);
        ida.presses("🔄 How to export for All time");
        ida.hears("Create export", "All time");
        ida.presses(question, ANYWAY);

        ida.hears("Your export is analysed");
        ida.hears(
                "Incomplete? Older followers seem to be missing",
                "Exported: 12 August 2026",
                "Don’t follow back: 20",
                "20 of 20 could not be confirmed");
        assertThat(balance(ida)).isEqualTo(2);
    }

    @Test
    void chargesOnceHoweverOftenTheButtonIsPressed() {
        var ida = Chatting.newcomer(telegram);
        ida.user().sends(ExportFixtures.cutFollowing().bytes(), "export.zip", ZIP);
        var question = ida.hears("Older entries may be missing");

        ida.presses(question, ANYWAY);
        ida.user().pressesForged(question, question.button(ANYWAY).orElseThrow().data());
        ida.hears("Incomplete? Older entries of those you follow seem to be missing");
        await().untilAsserted(() -> assertThat(Chatting.answer(ida.user()
                                .pressesForged(
                                        question,
                                        question.button(ANYWAY).orElseThrow().data()))
                        .alert())
                .isTrue());

        ida.asks("/history", "1 check");
        assertThat(balance(ida)).isEqualTo(2);
    }

    @Test
    void dropsAnExportThatIsNotWanted() {
        var ida = Chatting.newcomer(telegram);
        ida.user().sends(ExportFixtures.cutFollowers().bytes(), "export.zip", ZIP);
        var question = ida.hears("This export may be incomplete");
        var anyway = question.button(ANYWAY).orElseThrow().data();

        ida.presses(question, "Cancel");

        ida.hears("All right, forgotten. Nothing was charged. Balance: 3 checks.");
        assertThat(Chatting.answer(ida.user().pressesForged(question, anyway)).alert())
                .isTrue();
        ida.user().sends(ExportFixtures.cutFollowers().bytes(), "again.zip", ZIP);
        var again = ida.hears("This export may be incomplete");
        ida.asks("/cancel", "All right, forgotten.");
        assertThat(Chatting.answer(ida.user().presses(again, ANYWAY)).alert()).isTrue();
        assertThat(balance(ida)).isEqualTo(3);
    }

    @Test
    void takesThePartThatMayHaveBeenMissing() {
        var ida = Chatting.newcomer(telegram);
        var first = new ArchiveBuilder()
                .file(
                        ExportFixtures.LISTS + "followers_1.json",
                        ListVariant.VALUE.text("x", ExportFixtures.crowd(0, 10_000)))
                .file(
                        ExportFixtures.LISTS + "following.json",
                        ListVariant.TITLE.text("x", ExportFixtures.crowd(9_990, 10_010)));
        var second = new ArchiveBuilder()
                .file(
                        ExportFixtures.LISTS + "followers_2.json",
                        ListVariant.VALUE.text("x", ExportFixtures.crowd(10_000, 10_005)));

        ida.user().sends(first.bytes(), "a.zip", ZIP);
        ida.hears(
                "A part may be missing: the list of your followers ends exactly with 10,000 entries",
                "send me the others");
        ida.user().sends(second.bytes(), "b.zip", ZIP);

        ida.hears("Followers: 10,005", "Don’t follow back: 5");
        ida.hears("a.zip: read together with the file below");
        assertThat(ida.everything()).doesNotContain("could not be confirmed");
        assertThat(balance(ida)).isEqualTo(2);
    }

    @Test
    void asksNobodyWhoCouldNotPay() {
        var ida = Chatting.newcomer(telegram);
        ida.asks("/gift 3", "Your gift is ready");

        ida.user().sends(ExportFixtures.cutFollowers().bytes(), "export.zip", ZIP);

        ida.hears("Not enough checks");
        assertThat(ida.everything()).doesNotContain("may be incomplete");
    }

    private int balance(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow().balance();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.codes.PromoTerms;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys on which Telegram does not take what the bot answers, or does not say whether it has. */
@Journey
class LostAnswersTests {

    /** As often as one answer is tried before its update is put off. */
    private static final int TRIES = 3;

    private static final String ZIP = "application/zip";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    PromoCodes promoCodes;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @AfterEach
    void recover() {
        telegram.faults().clear();
        jdbc.sql("UPDATE check_admission SET paused = false").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void answersThoughAnswersAreLost(int lost) {
        var ann = Chatting.newcomer(telegram);
        var balance = ann.asks("/balance", "Balance: 3 checks");
        telegram.faults()
                .next(lost, "sendMessage", new Fault.BreakBefore())
                .next(lost, "editMessageText", new Fault.BreakBefore())
                .next(lost, "answerCallbackQuery", new Fault.BreakBefore());

        ann.asks("/help", "What I can do");
        ann.presses(balance, "‹ Home");
        ann.hears("Hi, Ann");
    }

    @Test
    void saysOnceMoreWhatMayNotHaveArrived() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());

        ann.asks("/help", "What I can do");

        ann.asks("/balance", "Balance: 3 checks");
        assertThat(ann.user().chat().fromBot())
                .filteredOn(message -> message.text().contains("What I can do"))
                .hasSize(2);
    }

    @Test
    void readsAnExportThoughNobodyCouldBeToldOfItsArrival() throws IOException {
        var ida = Chatting.newcomer(telegram);
        ida.asks("/start", "Hi, Ann");
        telegram.faults().next(TRIES, "sendMessage", new Fault.ServerError());
        ida.user().sends(sample(), ExportFixtures.SAMPLE_NAME, ZIP);

        ida.workbook();
        assertThat(ida.pictures()).hasSize(1);

        telegram.faults().next(TRIES, "sendMessage", new Fault.BreakBefore());
        ida.user().sends(Arrays.copyOf(sample(), 1000), "half.zip", ZIP);
        ida.hears("I can’t use this export");
        assertThat(ida.everything()).doesNotContain("half.zip");
    }

    @Test
    void saysSorryAsSoonAsTelegramIsBack() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        telegram.faults().next(1000, "sendMessage", new Fault.ServerError());

        var update = ann.user().types("/help").path("update_id").asLong();
        await().until(() -> attempts(update).orElse(0) > 0);
        jdbc.sql("UPDATE telegram_updates SET attempts = 6, claimed_until = now() WHERE update_id = :update")
                .param("update", update)
                .update();
        await().until(() -> attempts(update).isEmpty());
        telegram.faults().clear();

        ann.hears("Something is broken on our side", "write to @our_support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promo %s", "/start PROMO%s"})
    void takesAPromoCodeThoughTheAnswerFailsAtFirst(String text) {
        var code = "LOST" + text.length();
        promoCodes.create(code, new PromoTerms(2, 100, Optional.empty(), "a test"));
        var ann = Chatting.newcomer(telegram);
        ann.asks("/gift 3", "Your gift is ready");
        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks");
        telegram.faults().next(TRIES, "sendMessage", new Fault.ServerError());

        ann.asks(text.formatted(code), "Promo code accepted: +2 checks", "Balance: 2 checks");

        ann.workbook();
        assertThat(balance(ann)).isOne();
        ann.asks("/promo " + code, "You have used this promo code before");
    }

    @Test
    void takesAGiftBackThoughTheAnswerFailsAtFirst() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/gift 2", "Your gift is ready");
        telegram.faults().next(TRIES, "answerCallbackQuery", new Fault.ServerError());

        var answer = ann.presses("↩️ Take back");

        assertThat(answer.alert()).isFalse();
        ann.hears("The gift is yours again: 2 checks", "Balance: 3 checks");
    }

    @Test
    void leavesTheLineThoughTheAnswerFailsAtFirst() {
        var ann = Chatting.newcomer(telegram);
        jdbc.sql("UPDATE check_admission SET paused = true").update();
        ann.orders(DemoProfiles.SMALL);
        ann.hears("Your place stays: 1");
        telegram.faults().next(TRIES, "answerCallbackQuery", new Fault.ServerError());

        var answer = ann.presses("✖️ Leave the line");

        assertThat(answer.text()).isEqualTo("Cancelled. The check is given back.");
    }

    @Test
    void forgetsSomebodyForGoodThoughTheAnswerFails() {
        var ann = Chatting.newcomer(telegram);
        var question = ann.asks("/delete_me", "Shall I delete");
        telegram.faults().next(TRIES, "editMessageText", new Fault.ServerError());

        ann.presses(question, "🗑 Delete");

        ann.hears("Deleted.", "Balance: 3 checks.");
        assertThat(accounts.find(new UserId(ann.id())).orElseThrow().firstName())
                .isNull();
    }

    /** How often an update was taken up; empty: it is done with. */
    private Optional<Integer> attempts(long update) {
        return jdbc.sql("""
                        SELECT attempts FROM telegram_updates WHERE update_id = :update AND handled_at IS NULL
                        """).param("update", update).query(Integer.class).optional();
    }

    private int balance(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow().balance();
    }

    private byte[] sample() throws IOException {
        return Files.readAllBytes(ExportFixtures.writeSample(folder));
    }
}

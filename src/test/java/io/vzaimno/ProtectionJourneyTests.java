package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Admin;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Audit;
import io.vzaimno.operations.MaintenanceAdministration;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks too much and who is blocked, and what becomes of the others meanwhile. */
@BusinessJourney
class ProtectionJourneyTests {

    private static final int FLOOD = 150;
    private static final int BURST = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Blocks blocks;

    @Autowired
    MaintenanceAdministration maintenance;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Audit audit;

    @BeforeEach
    void sell() {
        Buying.putOnSale(tariffs);
    }

    @AfterEach
    void allIsWellAgain() {
        telegram.faults().clear();
    }

    @ParameterizedTest
    @CsvSource({"en, I listen again in 2 seconds, Balance", "ru, Слушаю снова через 2 секунды, На балансе"})
    void answersAFloodOnceAndThenIgnoresIt(String language, String warning, String balance) {
        var ann = Chatting.newcomer(telegram);
        ann.user().speaks(language);

        var began = System.nanoTime();
        flood(ann, FLOOD);

        ann.hears(warning);
        awaitHandled(ann, FLOOD);
        // A busy machine gives more time to be heard in: one more each second, and a warning after each pause.
        var warnings = texts(ann, warning);
        var answers = texts(ann, balance);
        var passed = Duration.ofNanos(System.nanoTime() - began);
        assertThat(warnings).hasSizeBetween(1, 2 + (int) passed.dividedBy(PAUSE));
        assertThat(answers).hasSizeBetween(BURST, BURST + 1 + (int) passed.toSeconds());
        await().pollInterval(Duration.ofMillis(500)).until(() -> {
            ann.user().types("/paysupport");
            return !texts(ann, "@our_support").isEmpty();
        });
    }

    @Test
    void aFloodDelaysNeitherOthersNorTheirPayments() {
        var flooder = Chatting.newcomer(telegram);
        var ann = Chatting.newcomer(telegram);
        var invoice = Buying.invoice(ann);

        flood(flooder, FLOOD);
        var paid = ann.user().pays(invoice);
        ann.asks("/privacy", "Privacy");

        assertThat(paid).isInstanceOf(Payment.Paid.class);
        ann.hears("Paid: 10 checks");
        awaitHandled(flooder, FLOOD);
    }

    @Test
    void answersAPressInAFloodByAnAlert() {
        var ann = Chatting.newcomer(telegram);
        var home = ann.asks("/start", "Ann");
        jdbc.sql("UPDATE bot_allowances SET busy_until = now() + interval '1 hour' WHERE user_id = :ann")
                .param("ann", ann.id())
                .update();

        var answer = ann.presses(home, "🔍 Check an account");

        assertThat(answer.alert()).isTrue();
        assertThat(answer.text()).contains("I listen again in 2 seconds");
    }

    @Test
    void warnsAlsoIfTheFirstWarningIsLost() {
        var ann = Chatting.newcomer(telegram);
        var home = ann.asks("/start", "Ann");
        jdbc.sql("UPDATE bot_allowances SET busy_until = now() + interval '1 hour' WHERE user_id = :ann")
                .param("ann", ann.id())
                .update();
        telegram.faults().next(2, "answerCallbackQuery", new Fault.BreakBefore());

        assertThat(ann.presses(home, "🔍 Check an account").text()).contains("I listen again in 2 seconds");
    }

    @Test
    void warnsInTheLanguageThatWasChosen() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/language", "Which language");
        ann.presses("Русский");
        var home = ann.hears("Здравствуйте");
        jdbc.sql("UPDATE bot_allowances SET busy_until = now() + interval '1 hour' WHERE user_id = :ann")
                .param("ann", ann.id())
                .update();

        assertThat(Chatting.answer(ann.user().pressesForged(home, "check")).text())
                .contains("Слушаю снова через 2 секунды");
    }

    @ParameterizedTest
    @CsvSource({"en, Please come back a little later.", "ru, 'Загляните, пожалуйста, чуть позже.'"})
    void cutsALongReasonSoThatAnAlertCanTellIt(String language, String end) {
        var ann = Chatting.newcomer(telegram);
        ann.user().speaks(language).types("/start");
        await().until(() -> !ann.user().chat().fromBot().isEmpty());
        maintenance.begin(Admin.API, "😀".repeat(150));

        var answer = Chatting.answer(
                ann.user().pressesForged(ann.user().chat().fromBot().getFirst(), "home"));
        maintenance.end(Admin.API);

        assertThat(answer.text()).contains("😀".repeat(40), "…", end).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void doesNotHearTheBlockedButCreditsTheirMoney() {
        var ann = Chatting.newcomer(telegram);
        var paid = (Payment.Paid) ann.user().checkout(Buying.invoice(ann)).paysUnheard();
        var open = Buying.invoice(ann);
        var said = ann.user().chat().fromBot().size();
        block(ann);

        ann.user().types("/start");
        var declined = ann.user().pays(open);
        telegram.redeliver(paid.update());

        ann.hears("Paid: 10 checks", "Balance: 13 checks");
        assertThat(declined).isInstanceOf(Payment.Declined.class);
        assertThat(ann.user().chat().fromBot()).hasSize(said + 1);
    }

    @Test
    void nobodyShutsAnOperatorOut() {
        var operator = Operating.in(telegram, audit);
        var olivia = operator.chat();
        operator.goes("👥 Users");
        olivia.asks("900", "Balance:");
        operator.presses("Block");
        operator.confirms();
        olivia.hears("An operator cannot be blocked.");
        assertThat(blocks.contains(new UserId(900))).isFalse();

        // Blocked before he became one, and in the middle of a flood.
        block(olivia);
        jdbc.sql("UPDATE bot_allowances SET busy_until = now() + interval '1 hour' WHERE user_id = 900")
                .update();
        try {
            operator.opened();
            olivia.asks("/privacy", "Privacy");
        } finally {
            blocks.remove(new UserId(900));
        }
    }

    @Test
    void hearsWhoeverIsUnblockedAgain() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Ann");
        block(ann);
        assertThat(blocks.remove(new UserId(ann.id()))).isTrue();

        ann.asks("/privacy", "Privacy");
    }

    private void block(Chatting person) {
        assertThat(blocks.add(new UserId(person.id()))).isTrue();
    }

    private static void flood(Chatting person, int updates) {
        for (var i = 0; i < updates; i++) {
            person.user().types("/balance");
        }
    }

    private void awaitHandled(Chatting person, int updates) {
        await().until(() -> handled(person) >= updates);
    }

    private int handled(Chatting person) {
        return jdbc.sql("SELECT count(*) FROM telegram_updates WHERE lane = :lane AND handled_at IS NOT NULL")
                .param("lane", "chat " + person.id())
                .query(Integer.class)
                .single();
    }

    private static List<SimMessage> texts(Chatting person, String part) {
        return person.user().chat().fromBot().stream()
                .filter(message -> message.text().contains(part))
                .toList();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Admin;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Audit;
import io.vzaimno.operations.AuditEntry;
import io.vzaimno.operations.AuditedAction;
import io.vzaimno.operations.MaintenanceAdministration;
import io.vzaimno.operations.QueueAdministration;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see and do in their chat with the bot. */
@BusinessJourney
class AdminJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    Blocks blocks;

    @Autowired
    QueueAdministration line;

    @Autowired
    Tariffs tariffs;

    @Autowired
    MaintenanceAdministration maintenance;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    Operating operator;
    Chatting olivia;

    @BeforeEach
    void sitDown() {
        operator = Operating.in(telegram, audit);
        olivia = operator.chat();
        jdbc.sql("DELETE FROM bot_allowances").update();
    }

    @AfterEach
    void leaveAllInOrder() {
        line.resume(Admin.API);
        maintenance.end(Admin.API);
    }

    @ParameterizedTest
    @CsvSource({"en, Hi, I don’t know this command", "ru, Здравствуйте, Такой команды я не знаю"})
    void nobodyElseKnowsTheCommand(String language, String hello, String unknown) {
        var ann = Chatting.newcomer(telegram);
        ann.user().speaks(language);
        ann.asks("/start", hello);

        var answer = ann.asks("/admin", unknown);

        assertThat(answer.text()).doesNotContain("Vzaimno</b>");
    }

    @ParameterizedTest
    @CsvSource({
        "en, the last 24 hours, The books are right, 🚦 Line",
        "ru, последние 24 часа, Учёт сходится, 🚦 Очередь"
    })
    void showsTheFiguresAndLeadsThroughAllScreensInOneMessage(
            String language, String title, String books, String queue) {
        olivia.user().speaks(language);
        jdbc.sql("UPDATE users SET language = :language WHERE user_id = 900")
                .param("language", language)
                .update();

        var home = olivia.asks("/admin", title, books);
        var before = olivia.user().chat().fromBot().size();
        for (var button : home.buttons()) {
            olivia.presses(home, button.text());
            var screen = operator.screen();
            assertThat(screen.id()).isEqualTo(home.id());
            assertThat(screen.text()).isNotBlank();
            assertThat(screen.buttons()).isNotEmpty();
        }
        olivia.presses(home, queue);

        assertThat(olivia.user().chat().fromBot().stream().skip(before).map(SimMessage::text))
                .isEmpty();
        jdbc.sql("UPDATE users SET language = 'en' WHERE user_id = 900").update();
    }

    @Test
    void pausesTheLineMovesAndCancelsChecksAndLetsItGoOn() {
        var ann = Chatting.newcomer(telegram);
        var bob = Chatting.newcomer(telegram);
        operator.goes("🚦 Line", "⏸ Pause the line");
        ann.orders(DemoProfiles.SMALL);
        ann.hears("The line is paused for the moment");
        bob.orders(DemoProfiles.MEDIUM);
        bob.hears("The line is paused for the moment");

        operator.presses("🔄 Refresh", "2 · @" + DemoProfiles.MEDIUM, "⏫ First place");
        olivia.hears("The line of live checks", "paused");
        operator.presses("1 · @" + DemoProfiles.MEDIUM, "Cancel the check");
        operator.confirms();

        bob.hears("the check was cancelled", "The check is back on your balance.");
        operator.presses("← Back", "▶️ Let it go on");
        ann.workbook();
        assertThat(operator.acts(4))
                .containsExactly(
                        AuditedAction.QUEUE_RESUMED,
                        AuditedAction.CHECK_CANCELLED,
                        AuditedAction.CHECK_PROMOTED,
                        AuditedAction.QUEUE_PAUSED);
        assertThat(audit.page(2, 0).entries().getLast())
                .extracting(AuditEntry::admin, AuditEntry::before, AuditEntry::after)
                .containsExactly("telegram:900", "pending", "cancelled");
    }

    @Test
    void findsAUserAndCorrectsTheBalanceOnce() {
        var ann = Chatting.newcomer(telegram);
        ann.user().username("ann_%d".formatted(ann.id()));
        ann.asks("/start", "Ann");
        operator.goes("👥 Users");
        olivia.asks("@Nobody_at_all", "I know nobody by that");

        olivia.asks("@ANN_%d".formatted(ann.id()), String.valueOf(ann.id()), "Balance: 3 checks", "welcome gift");
        operator.presses("💳 Correct balance");
        olivia.asks("many", "I need a number and a reason");
        olivia.asks("-5 given by mistake", "by −5?", "given by mistake");
        operator.confirms();
        olivia.hears("Not done: the balance would fall below zero");
        operator.presses("💳 Correct balance");
        olivia.asks("+4 for <waiting> & hoping", "by +4?");
        operator.confirms();

        olivia.hears("The balance is corrected", "Balance: 7 checks", "for <waiting> & hoping");
        assertThat(balance(ann)).isEqualTo(7);
        assertThat(audit.page(1, 0).entries().getFirst())
                .extracting(AuditEntry::act, AuditEntry::subject, AuditEntry::before, AuditEntry::after)
                .containsExactly(AuditedAction.BALANCE_CORRECTED, "user " + ann.id(), "3", "7: for <waiting> & hoping");
    }

    @Test
    void blocksAndUnblocksAUser() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Ann");
        operator.goes("👥 Users");
        olivia.asks(String.valueOf(ann.id()), "Ann Lee");

        operator.presses("Block");
        operator.confirms();
        olivia.hears("Blocked. Payments of his are still credited.");
        assertThat(blocks.contains(new UserId(ann.id()))).isTrue();
        operator.presses("Unblock");

        olivia.hears("He is heard again");
        ann.asks("/help", "What I can do");
        assertThat(operator.acts(2)).containsExactly(AuditedAction.USER_UNBLOCKED, AuditedAction.USER_BLOCKED);
    }

    @Test
    void makesChangesAndWithdrawsATariff() {
        var name = "Offer " + UUID.randomUUID().toString().substring(0, 8);
        operator.goes("🏷 Tariffs", "➕ New tariff");
        olivia.asks("nonsense", "I need four lines");

        olivia.asks(name + "\n7\n149,50\n80", name, "7 checks · 149.50 ₽ · ⭐ 80", "Save it so?");
        operator.confirms();
        olivia.hears(name, "on sale");
        operator.presses("✏️ Change");
        olivia.asks(name + "\n8\n0\n90", "8 checks · 0 ₽ · ⭐ 90");
        operator.confirms();
        olivia.hears(name, "8 checks");
        operator.presses("Take off sale");

        olivia.hears(name, "not on sale");
        assertThat(tariffs.all().stream().filter(tariff -> tariff.offer().name().equals(name)))
                .singleElement()
                .satisfies(tariff -> assertThat(tariff.active()).isFalse());
        assertThat(operator.acts(3))
                .containsExactly(
                        AuditedAction.TARIFF_DEACTIVATED, AuditedAction.TARIFF_CHANGED, AuditedAction.TARIFF_CREATED);
    }

    @ParameterizedTest
    @CsvSource({"en, We are at work on the service, Whose account", "ru, Сервис на обслуживании, Чей аккаунт"})
    void closesTheServiceToUsersAndNotToOperators(String language, String closed, String open) {
        var ann = Chatting.newcomer(telegram);
        ann.user().speaks(language);
        ann.asks("/check", open);
        operator.goes("🚧 Maintenance", "Close the service");
        olivia.asks("A move to <faster> machines", "Users will read", "A move to <faster> machines");
        operator.confirms();
        olivia.hears("Closed to users");

        ann.asks("/start", closed, "A move to <faster> machines");
        var answer = Chatting.answer(
                ann.user().pressesForged(ann.user().chat().fromBot().getFirst(), "home"));
        olivia.asks("/help", "What I can do");
        olivia.asks("/admin", "the last 24 hours", "Closed to users", "A move to <faster> machines");
        operator.presses("🚧 Maintenance", "✅ Open the service");

        assertThat(answer.alert()).isTrue();
        assertThat(answer.text()).contains("A move to <faster> machines");
        ann.asks("/check", open);
        assertThat(operator.acts(2)).containsExactly(AuditedAction.MAINTENANCE_ENDED, AuditedAction.MAINTENANCE_BEGUN);
    }

    @Test
    void aCommandEndsWhatTheScreensWaitFor() {
        operator.goes("🚧 Maintenance", "Close the service");

        olivia.asks("/help", "What I can do");
        olivia.asks("thanks a lot!", "I didn’t get that");

        assertThat(maintenance.current()).isEmpty();
    }

    @Test
    void aButtonOfAnotherScreenEndsWhatTheScreensWaitFor() {
        var home = olivia.asks("/start", "Hi, Olivia");
        operator.goes("👥 Users");

        olivia.presses(home, "🔍 Check an account");
        olivia.asks("@" + DemoProfiles.SMALL, "Check @" + DemoProfiles.SMALL + "?");

        assertThat(olivia.user().chat().messages())
                .anyMatch(message -> !message.fromBot() && message.text().equals("@" + DemoProfiles.SMALL));
    }

    @Test
    void showsTheBookOfActs() {
        line.pause(Admin.API);
        operator.goes("📖 Audit log");

        olivia.hears("admin-api · line paused · queue");
    }

    private int balance(Chatting person) {
        return accounts.find(new UserId(person.id())).orElseThrow().balance();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.Press;
import io.vzaimno.sim.telegram.SimFile;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a name to the result. The tests do not meet: each has a user of its own, so they wait side by side. */
@PeacefulJourney
class CheckJourneyTests {

    private static final String START = "✅ Start · 1 check";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Accounts accounts;

    @Autowired
    Checks checks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksForANameAndBringsTheResultOnce() throws IOException {
        var ann = Chatting.newcomer(telegram);
        var target = instagram.profile(DemoProfiles.SMALL);

        ann.asks("/start", "Hi, Ann!", "Balance: 3 checks");
        ann.presses("🔍 Check an account");
        ann.hears("Whose account shall I check?");
        ann.asks(" @" + "Nora.BAKES.rye", "Check @" + DemoProfiles.SMALL + "?", "Price: 1 check", "Balance: 3 checks");
        ann.presses(START);

        var workbook = ann.workbook();
        assertThat(ann.hears("@" + DemoProfiles.SMALL + " is checked").buttons())
                .isEmpty();
        assertThat(ann.pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.text())
                        .contains(
                                "Followers: 41",
                                "Following: 38",
                                "Don’t follow back: 11",
                                "Fans: 14",
                                "Mutual: 27 (71.1% follow back)"));
        assertThat(workbook.name()).matches("vzaimno-nora.bakes.rye-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(cells(workbook)).contains(target.notFollowingBack().toArray(String[]::new));
        assertThat(ann.user().chat().documents()).hasSize(1);
        assertThat(balance(ann)).isEqualTo(2);
    }

    @Test
    void aDoubleTapAndAnUpdateThatComesTwiceOrderOneCheck() {
        var ann = Chatting.newcomer(telegram);
        var question = ann.asks("/check " + DemoProfiles.MEDIUM, "Check @");

        var first = ann.user().presses(question, START);
        var second = ann.user().presses(question, START);
        telegram.redeliver(first.update());

        assertThat(List.of(first, second))
                .map(Chatting::answer)
                .extracting(Press.Answer::alert)
                .containsExactly(false, false);
        ann.workbook();
        telegram.redeliver(second.update());
        assertThat(ann.asks("/balance", "Balance: 2 checks")).isNotNull();
        assertThat(checksOf(ann)).hasSize(1);
        assertThat(ann.pictures()).hasSize(1);
    }

    @Test
    void givesTheCheckBackWhenThereIsNoResult() {
        var ann = Chatting.newcomer(telegram);

        // What an earlier test has learned of it would spare this one the try.
        jdbc.sql("DELETE FROM known_accounts WHERE username = 'badge.and.fame'").update();
        ann.orders("badge.and.fame");

        var failure = ann.hears("could not be checked", "only the beginning");
        assertThat(failure.text()).contains("The check is back on your balance.\nBalance: 3 checks");
        assertThat(failure.button("📦 Analyse an export")).isPresent();
        ann.hears("@badge.and.fame could not be checked. The reason is below.");
        assertThat(balance(ann)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "silent.gate, PRIVATE_ACCOUNT, This account is private",
        "too.many.fans, TOO_LARGE, longer than I can read",
        "no.such.person, NO_SUCH_ACCOUNT, no such account"
    })
    void offersNoCheckThatIsKnownToFail(String name, String obstacle, String reason) {
        jdbc.sql("""
                        INSERT INTO known_accounts (username, obstacle, seen_at)
                        VALUES (:name, :obstacle, clock_timestamp())
                        """).param("name", name).param("obstacle", obstacle).update();
        var ann = Chatting.newcomer(telegram);

        ann.user().types("/check " + name);

        var refusal = ann.hears("@" + name + " cannot be checked", reason, "Nothing was charged");
        assertThat(refusal.button("✅ Start · 1 check")).isEmpty();
        assertThat(balance(ann)).isEqualTo(3);
    }

    @Test
    void offersAFreshResultForFree() {
        var ann = Chatting.newcomer(telegram);
        ann.orders(DemoProfiles.SMALL);
        ann.workbook();

        var question = ann.asks("/check " + DemoProfiles.SMALL, "You already have a result from");
        assertThat(question.text()).containsPattern("from \\d\\d\\.\\d\\d\\.\\d{4} ");
        ann.presses("📄 Show the result · free");

        await().until(() -> ann.user().chat().documents().size() == 2);
        assertThat(balance(ann)).isEqualTo(2);
        ann.presses("✅ Start · 1 check");
        await().until(() -> ann.user().chat().documents().size() == 3);
        ann.hears("Nothing has changed since");
        assertThat(balance(ann)).isEqualTo(1);
    }

    @Test
    void remindsOfTheLastResultAtOnce() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/last", "no result yet");
        ann.orders(DemoProfiles.SMALL);
        var first = ann.workbook();

        ann.user().types("/last");

        await().until(() -> ann.user().chat().documents().size() == 2);
        assertThat(ann.user().chat().documents().getLast().fileId()).isEqualTo(first.fileId());
        assertThat(ann.pictures()).hasSize(2);
        assertThat(telegram.history().calls("sendDocument"))
                .filteredOn(call -> call.chat().orElse(0) == ann.id())
                .last()
                .satisfies(call -> assertThat(call.parameters().path("document").asString())
                        .isEqualTo(first.fileId()));
    }

    @Test
    void speaksRussianToRussians() throws IOException {
        var olga = new Chatting(telegram.user(2001).named("Ольга", "").speaks("ru"));

        olga.asks("/start", "Здравствуйте, Ольга!", "На балансе: 3 проверки");
        olga.asks("/check nora.bakes.rye", "Проверить @nora.bakes.rye?", "Цена: 1 проверка");
        olga.presses("✅ Проверить · 1 проверка");

        assertThat(cells(olga.workbook())).anyMatch(cell -> cell.contains("Подписчики"));
        olga.hears("Не подписаны в ответ: 11", "Взаимно: 27");
        assertThat(olga.asks("/balance", "На балансе: 2 проверки")).isNotNull();
    }

    private int balance(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow().balance();
    }

    private List<Check> checksOf(Chatting chat) {
        return checks.of(new UserId(chat.id()), 10, 0).checks();
    }

    private static List<String> cells(SimFile file) throws IOException {
        var cells = new ArrayList<String>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.stream().filter(Objects::nonNull).map(Cell::getText).forEach(cells::add);
                }
            }
        }
        return cells;
    }
}

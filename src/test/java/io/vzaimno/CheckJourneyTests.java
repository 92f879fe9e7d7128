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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a name to the result. The tests do not meet: each has a user of its own, so they wait side by side. */
@Journey
@Execution(ExecutionMode.CONCURRENT)
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

    @AfterEach
    void nothingWasAskedThatTelegramDoesNotKnow() {
        assertThat(telegram.violations()).isEmpty();
    }

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
                                "Not followed back: 14",
                                "Mutual: 27 (71 %"));
        assertThat(workbook.name()).matches("vzaimno-nora.bakes.rye-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(cells(workbook)).contains(target.notFollowingBack().toArray(String[]::new));
        assertThat(ann.user().chat().documents()).hasSize(1);
        assertThat(balance(ann)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check nora.bakes.rye",
                "/check@vzaimno_bot @Nora.Bakes.Rye",
                "/CHECK  https://www.instagram.com/nora.bakes.rye/?igsh=abc",
                "@nora.bakes.rye",
                "instagram.com/nora.bakes.rye",
                "nora.bakes.rye"
            })
    void takesTheNameAsPeopleTypeIt(String text) {
        var ann = Chatting.newcomer(telegram);

        var question = ann.asks(text, "Check @nora.bakes.rye?");

        assertThat(question.buttons()).map(button -> button.text()).containsExactly(START, "Cancel");
        assertThat(question.json().toString())
                .contains("\"style\":\"primary\"", "https://www.instagram.com/nora.bakes.rye/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.instagram.com/p/C0ffee/, leads to a post",
        "https://www.instagram.com/nora.bakes.rye/reel/C0ffee/, leads to a post",
        "https://instagram.com/stories/nora.bakes.rye/1/, doesn’t lead to a profile",
        "https://www.instagram.com/explore/, doesn’t lead to a profile",
        "https://youtube.com/@nora, only check Instagram",
        "https://instagram.com.evil.example/nora, only check Instagram",
        "nora.bakes.rye.nora.bakes.rye.nora, this one has 34",
        "нора, Latin letters",
        "nora bakes, Latin letters",
        "@, Latin letters"
    })
    void saysWhatIsWrongWithANameAndWaitsForAnother(String text, String fault) {
        var ann = Chatting.newcomer(telegram);

        ann.asks("/check", "Whose account");
        ann.asks(text, fault);

        ann.asks("nora.bakes.rye", "Check @nora.bakes.rye?");
        assertThat(checksOf(ann)).isEmpty();
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
    void staleButtonsDoNothing() {
        var ann = Chatting.newcomer(telegram);
        var first = ann.asks("/check " + DemoProfiles.SMALL, "Check @");
        ann.asks("/help", "What I can do");

        assertThat(ann.presses(first, START)).isEqualTo(new Press.Answer("This button is outdated.", true, ""));
        assertThat(ann.presses(first, "Cancel").alert()).isTrue();

        assertThat(checksOf(ann)).isEmpty();
        assertThat(balance(ann)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirm:1",
                "confirm:x",
                "confirm",
                "leave:1",
                "leave:00000000-0000-0000-0000-000000000000",
                "nonsense",
                "buy:1"
            })
    void forgedButtonsDoNothing(String data) {
        var ann = Chatting.newcomer(telegram);
        var message = ann.asks("/start", "Hi, Ann");

        var answer = Chatting.answer(ann.user().pressesForged(message, data));

        assertThat(answer).isEqualTo(new Press.Answer("This button is outdated.", true, ""));
    }

    @Test
    void nobodyTakesAnothersCheckOutOfTheLine() {
        var ann = Chatting.newcomer(telegram);
        var eve = Chatting.newcomer(telegram);
        ann.orders(DemoProfiles.MEDIUM);
        await().until(() -> !checksOf(ann).isEmpty());

        var own = eve.asks("/start", "Hi, Ann");
        var answer = Chatting.answer(eve.user()
                .pressesForged(own, "leave:" + checksOf(ann).getFirst().id()));

        assertThat(answer.alert()).isTrue();
        ann.workbook();
    }

    @Test
    void cancellingAQuestionOrdersNothing() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/check " + DemoProfiles.SMALL, "Check @");

        ann.presses("Cancel");

        ann.hears("Nothing was ordered. Balance: 3 checks.");
        assertThat(checksOf(ann)).isEmpty();
    }

    @Test
    void aCommandCancelsTheQuestionForAName() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/check", "Whose account");

        ann.asks("/cancel", "All right, forgotten");
        ann.asks("привет", "I didn’t get that");

        ann.asks("/cancel", "nothing to cancel");
    }

    @ParameterizedTest
    @CsvSource({
        "quiet.garden.gate, This account is private, 📦 Analyse an export",
        "sunny.records.fm, longer than I can read, 📦 Analyse an export",
        "badge.and.fame, only the beginning, 📦 Analyse an export",
        "nobody.of.that.name, no such account, 🔍 Check another account"
    })
    void givesTheCheckBackWhenThereIsNoResult(String name, String reason, String next) {
        var ann = Chatting.newcomer(telegram);

        ann.orders(name);

        var failure = ann.hears("could not be checked", reason);
        assertThat(failure.text()).contains("The check is back on your balance.\nBalance: 3 checks");
        assertThat(failure.button(next)).isPresent();
        ann.hears("@" + name + " could not be checked. Why is said below.");
        assertThat(balance(ann)).isEqualTo(3);
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

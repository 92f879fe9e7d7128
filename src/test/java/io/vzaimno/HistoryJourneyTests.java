package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered of somebody, and what he may say about that. */
@PeacefulJourney
class HistoryJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Checks checks;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEveryCheckWithinReach() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/history", "no checks yet");
        ann.orders(DemoProfiles.SMALL);
        var workbook = ann.workbook();
        instagram.profile("shown.in.part").followers(400).following(40).capped();
        ann.orders("shown.in.part");
        ann.hears("could not be checked", "only the beginning");

        ann.asks("/history", "2 checks", "1. @shown.in.part", "no result", "2. @" + DemoProfiles.SMALL);
        ann.goes("2", "✅ @" + DemoProfiles.SMALL, "Don’t follow back: 11");
        ann.goes("💾 Files", "Which file?");
        var again = ann.fetches("📊 Excel");

        assertThat(again.fileId()).isEqualTo(workbook.fileId());
        assertThat(accounts.find(new UserId(ann.id())).orElseThrow().balance()).isEqualTo(2);
    }

    @Test
    void showsNobodyTheResultsOfOthers() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        var eve = Chatting.newcomer(telegram);
        var home = eve.asks("/start", "Hi");
        var check = latest(ann);

        for (var data : List.of("result:%s", "open:%s", "list:%s:n:0", "hide:%s:n:0", "search:%s", "file:%s:CSV")) {
            var press = eve.user().pressesForged(home, data.formatted(check));

            assertThat(Chatting.answer(press).text()).isEqualTo("This button is outdated.");
        }
        assertThat(checks.find(check)
                        .flatMap(found -> found.totals())
                        .orElseThrow()
                        .hidden())
                .isZero();
    }

    @Test
    void speaksTheLanguageThatWasChosen() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/language", "Which language");

        ann.presses("Русский");

        ann.hears("Здравствуйте, Ann!");
        ann.asks("/balance", "На балансе: 3 проверки");
        await().untilAsserted(() -> assertThat(ann.user().menu())
                .anyMatch(command -> command.description().equals("Сменить язык")));
        ann.user().types("/language");
        ann.hears("На каком языке");
        ann.presses("English");
        ann.hears("Hi, Ann!");
    }

    @Test
    void forgetsWhoeverAsksForIt() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        ann.orders(DemoProfiles.LARGE);
        await().until(() -> ann.everything().contains("Checking @" + DemoProfiles.LARGE));
        var question = ann.asks("/delete_me", "Shall I delete", "1 check");

        ann.presses(question, "🗑 Delete");

        ann.hears("Deleted.", "1 check was stopped; what it cost is given back.", "Balance: 2 checks.");
        var user = accounts.find(new UserId(ann.id())).orElseThrow();
        assertThat(user.firstName()).isNull();
        assertThat(user.language()).isNull();
        assertThat(user.balance()).isEqualTo(2);
        assertThat(checks.of(user.id(), 10, 0).checks())
                .hasSize(2)
                .allMatch(check -> check.target().isEmpty() && check.expired());
        for (var table : Set.of("messages", "live_messages", "conversations", "latest_presses", "latest_hints")) {
            assertThat(rows(table, "chat_id", ann.id())).as(table).isZero();
        }
        assertThat(jdbc.sql("""
                        SELECT count(*)
                          FROM check_people JOIN checks USING (check_id)
                         WHERE user_id = :user
                        """).param("user", ann.id()).query(Long.class).single())
                .isZero();
        ann.asks("/last", "deleted, as you asked");
        var history = ann.asks("/history", "2 checks", "cancelled", "a deleted name");
        assertThat(history.text()).doesNotContain("your export");
        ann.goes("2", "a deleted name", "names of this result were deleted");
    }

    @Test
    void staysAStrangerWhoPressesWhatIsLeftInTheChat() {
        var olga = Chatting.russian(telegram);
        var home = olga.asks("/start", "Здравствуйте");
        var question = olga.asks("/delete_me", "Удалить");
        olga.presses(question, "🗑 Удалить");
        olga.hears("Удалено.");

        var second = olga.presses(question, "🗑 Удалить");

        assertThat(second.text()).as("the second half of a double tap").isEmpty();
        assertThat(stranger(olga)).isTrue();
        olga.presses(home, "🔍 Проверить аккаунт");
        olga.hears("Чей аккаунт проверить?");
        assertThat(stranger(olga)).as("after a press of an old button").isTrue();
        olga.asks("/start", "Здравствуйте, Ольга!");
        assertThat(stranger(olga)).isFalse();
    }

    private boolean stranger(Chatting chat) {
        var user = accounts.find(new UserId(chat.id())).orElseThrow();
        return user.firstName() == null && user.username() == null && user.language() == null;
    }

    private CheckId latest(Chatting chat) {
        return checks.lastCompleted(new UserId(chat.id())).orElseThrow().id();
    }

    private long rows(String table, String column, long value) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE %s = :value".formatted(table, column))
                .param("value", value)
                .query(Long.class)
                .single();
    }
}

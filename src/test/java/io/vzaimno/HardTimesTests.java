package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Checks;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.instagram.Matching;
import io.vzaimno.sim.instagram.Trouble;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys on days when Instagram, Telegram or the line are not at their best. */
@Journey
class HardTimesTests {

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

    @AfterEach
    void calm() {
        instagram.calm();
        instagram.habits().latency(Duration.ZERO);
        telegram.faults().clear();
        pause(false);
        jdbc.sql("UPDATE instagram_sessions SET state = 'ACTIVE', cooling_until = NULL")
                .update();
    }

    @Test
    void showsHowFarACheckHasComeWithoutHaste() {
        var ann = Chatting.newcomer(telegram);
        instagram.habits().latency(Duration.ofMillis(250));

        ann.orders(DemoProfiles.MEDIUM);

        ann.hears(
                "Checking @" + DemoProfiles.MEDIUM, "▰", " of 320", " of 280", "Charged: 1 check · balance: 2 checks");
        ann.workbook();
        ann.hears("is checked. The result is below.");
        var edits = shown(ann, "▱");
        assertThat(edits).hasSizeGreaterThan(1);
        assertThat(IntStream.range(1, edits.size())
                        .mapToObj(i -> Duration.between(
                                edits.get(i - 1).at(), edits.get(i).at())))
                .allSatisfy(pause -> assertThat(pause).isGreaterThan(Duration.ofMillis(2900)));
    }

    @Test
    void saysWhyAndUntilWhenItWaits() {
        var ann = Chatting.newcomer(telegram);
        instagram
                .when(Matching.list(ListKind.FOLLOWERS)
                        .of(instagram.profile(DemoProfiles.SMALL))
                        .once())
                .then(Trouble.E5);

        ann.orders(DemoProfiles.SMALL);

        ann.workbook();
        assertThat(shown(ann, "Instagram asks for a pause. I’ll go on <tg-time"))
                .isNotEmpty();
        assertThat(ann.pictures()).hasSize(1);
    }

    @Test
    void tellsThePlaceInLineAndLetsOneLeaveItHimself() {
        var ann = Chatting.newcomer(telegram);
        var bob = Chatting.newcomer(telegram);
        pause(true);
        ann.orders(DemoProfiles.SMALL);
        ann.hears("Your place stays: 1");
        bob.asks("/check " + DemoProfiles.SMALL, "The line is paused", "your place will be 2");
        bob.presses("✅ Start · 1 check");
        bob.hears("Your place stays: 2");
        var forged = "leave:" + checks.queued(1, 0).getFirst().id();
        var refused = Chatting.answer(bob.user().pressesForged(bob.hears("Your place stays: 2"), forged));
        assertThat(refused.text()).isEqualTo("This button is outdated.");

        var left = ann.presses("✖️ Leave the line");

        assertThat(left).extracting(answer -> answer.text()).isEqualTo("Cancelled. The check is given back.");
        ann.hears("@nora.bakes.rye: the check was cancelled", "The check is back on your balance.", "3 checks");
        bob.hears("Your place stays: 1");
        bob.presses("✖️ Leave the line");
        assertThat(accounts.find(new UserId(bob.id())).orElseThrow().balance()).isEqualTo(3);
    }

    @Test
    void keepsTheResultForAUserWhoHasBlockedTheBot() {
        var ann = Chatting.newcomer(telegram);
        pause(true);
        ann.orders(DemoProfiles.SMALL);
        ann.hears("Your place stays: 1");
        ann.user().blocks();
        pause(false);
        await().until(() -> heldBack(ann) == 2);
        assertThat(ann.user().chat().documents()).isEmpty();

        ann.user().unblocks();

        ann.workbook();
        assertThat(ann.pictures()).hasSize(1);
    }

    @Test
    void bringsTheResultOnceThroughAFlood() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/check " + DemoProfiles.SMALL, "Check @");
        telegram.faults()
                .next(1, "sendPhoto", new Fault.TooManyRequests(Duration.ofSeconds(1)))
                .next(2, "sendDocument", new Fault.BadGateway());

        ann.presses("✅ Start · 1 check");

        ann.workbook();
        ann.hears("is checked");
        assertThat(ann.pictures()).hasSize(1);
        assertThat(ann.user().chat().documents()).hasSize(1);
    }

    @Test
    void offersExportsWhileInstagramCannotBeRead() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/check " + DemoProfiles.SMALL, "Check @");
        jdbc.sql("UPDATE instagram_sessions SET state = 'DISABLED'").update();

        ann.presses("✅ Start · 1 check");

        ann.hears(
                "Instagram can’t be read right now",
                "Nothing was charged",
                "1. In Instagram open",
                "5. Tap Start export");
        assertThat(accounts.find(new UserId(ann.id())).orElseThrow().balance()).isEqualTo(3);
    }

    @Test
    void tellsTheAdminsWhatToDoForASessionWhoseOwnerIsWanted() {
        var admin = telegram.user(900).named("Olivia", "Operator").speaks("en");
        admin.types("/start");
        var ann = Chatting.newcomer(telegram);
        instagram.when(Matching.list(ListKind.FOLLOWERS).once()).then(Trouble.E6);

        ann.orders(DemoProfiles.SMALL);

        new Chatting(admin).hears("wants to see the owner", "open Instagram’s app", "checkpoint");
        ann.workbook();
    }

    @Test
    void tellsThoseInLineWhyItStandsAndNoTimeWhileInstagramCannotBeRead() {
        var ann = Chatting.newcomer(telegram);
        pause(true);
        ann.orders(DemoProfiles.SMALL);
        ann.hears("Your place stays: 1");
        var olga = Chatting.russian(telegram);
        olga.asks("/check " + DemoProfiles.SMALL, "Проверить @");
        olga.user().presses("✅ Проверить · 1 проверка");
        olga.hears("Место за вами: 2");
        jdbc.sql("UPDATE instagram_sessions SET state = 'NEEDS_LOGIN'").update();

        pause(false);

        var told = ann.hears("You are next in line", "There is no access to Instagram at the moment");
        assertThat(told.text()).doesNotContain("in about");
        assertThat(told.button("✖️ Leave the line")).isPresent();
        olga.hears("Место в очереди: 2", "Сейчас нет доступа к Instagram");
        jdbc.sql("UPDATE instagram_sessions SET state = 'ACTIVE'").update();
        ann.workbook();
        olga.workbook();
        olga.hasReadNothingButRussian();
    }

    @Test
    void refusesMoreThanTheDailyLimit() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        jdbc.sql("""
                        INSERT INTO checks (check_id, user_id, target_username, source, status, charged, created_at)
                        SELECT gen_random_uuid(), :user, 'somebody', 'EXPORT', 'COMPLETED', 0, now()
                          FROM generate_series(1, 5)
                        """).param("user", ann.id()).update();

        ann.orders(DemoProfiles.SMALL);

        ann.hears("That’s all for today: 5 checks in 24 hours");
    }

    @Test
    void doesNotOrderWhatIsBeingCheckedAlready() {
        var ann = Chatting.newcomer(telegram);
        pause(true);
        ann.orders(DemoProfiles.SMALL);
        ann.hears("Your place stays: 1");

        ann.orders(DemoProfiles.SMALL);

        ann.hears("@nora.bakes.rye is being checked for you already");
        ann.presses("✖️ Leave the line");
    }

    private List<Call> shown(Chatting chat, String part) {
        return telegram.history().calls("editMessageText").stream()
                .filter(call -> call.ok() && call.chat().orElse(0) == chat.id())
                .filter(call -> call.parameters().path("text").asString().contains(part))
                .toList();
    }

    private void pause(boolean paused) {
        jdbc.sql("UPDATE check_admission SET paused = :paused")
                .param("paused", paused)
                .update();
    }

    private int heldBack(Chatting chat) {
        return jdbc.sql("SELECT count(*) FROM messages WHERE chat_id = :chat AND state = 'HELD'")
                .param("chat", chat.id())
                .query(Integer.class)
                .single();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionLogins;
import io.vzaimno.operations.Audit;
import io.vzaimno.operations.AuditedAction;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool of Instagram sessions in the operator's chat. What proves a login is nowhere to be seen afterwards. */
@BusinessJourney
@CapturesOutput
class AdminSessionsJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    SessionLogins logins;

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
        // Where checks of other tests still meet shut doors, no name is learned.
        instagram.calm();
        jdbc.sql("DELETE FROM instagram_doors").update();
    }

    @AfterEach
    void allIsWellAgain() {
        instagram.habits().latency(Duration.ZERO);
        telegram.faults().clear();
    }

    @Test
    void takesASessionThatIsNeverSeenAgain(CapturedOutput output) {
        var login = instagram.login("zoe.zooms").id();
        operator.goes("🔑 Sessions", "➕ Add a session");

        olivia.asks(login, "Instagram answers account");

        assertThat(olivia.user().chat().messages())
                .noneMatch(message -> message.text().contains(login));
        assertThat(stored(login)).isZero();
        assertThat(output).doesNotContain(login);
        awaitName("zoe.zooms");
        operator.goes("🔑 Sessions", "🟢 zoe.zooms", "Remove");
        operator.confirms();
        olivia.hears("The session is removed.");
        assertThat(labels()).doesNotContain("zoe.zooms");
        assertThat(operator.acts(2)).containsExactly(AuditedAction.SESSION_REMOVED, AuditedAction.SESSION_ADDED);
        assertThat(audit.page(2, 0).toString()).doesNotContain(login);
    }

    @Test
    void deletesALoginAlsoWhereNoneWasAskedFor(CapturedOutput output) {
        operator.opened();
        var login = "7771234567%3AinventedInventedInvented%3A11%3AAYinvented";

        olivia.asks(login, "That looked like an Instagram login");

        assertThat(olivia.user().chat().messages())
                .noneMatch(message -> message.text().contains(login));
        assertThat(stored(login)).isZero();
        assertThat(output).doesNotContain(login);
    }

    @Test
    void asksToDeleteByHandWhatCouldNotBeDeleted() {
        operator.goes("🔑 Sessions", "➕ Add a session");
        telegram.faults().next(1, "deleteMessage", new Fault.BadRequest("message can't be deleted"));

        olivia.asks("not a cookie at all", "That is no value of the cookie");

        olivia.hears("I could not delete what you have just sent", "delete it by hand");
        assertThat(olivia.everything()).doesNotContain("Your message is deleted");
    }

    @Test
    void tellsWhyASessionIsRefused() {
        operator.goes("🔑 Sessions", "➕ Add a session");

        olivia.asks("not a cookie at all", "That is no value of the cookie");
        olivia.asks(
                "1234567890%3AnobodyEverHadThisSession%3A11",
                "Instagram refused:", "it wants a new login", "Nothing was added");

        assertThat(operator.acts(1)).containsExactly(AuditedAction.SESSION_REFUSED);
    }

    @Test
    void testsASession() {
        operator.goes("🔑 Sessions");
        var free = olivia.hears("🟢 free").buttons().stream()
                .map(button -> button.text())
                .filter(label -> label.startsWith("🟢"))
                .findFirst()
                .orElseThrow();

        instagram.habits().latency(Duration.ofMillis(500));
        telegram.history().clear();
        operator.presses(free, "🩺 Test");

        olivia.hears("Instagram answers", "can serve");
        // The press is answered before Instagram has.
        assertThat(Duration.between(latest("answerCallbackQuery"), latest("editMessageText")))
                .isGreaterThan(Duration.ofMillis(450));
        assertThat(operator.acts(1)).containsExactly(AuditedAction.SESSION_TESTED);
    }

    @Test
    void aDoubleTapTestsASessionOnce() {
        var login = instagram.login("tess.tests");
        operator.goes("🔑 Sessions", "➕ Add a session");
        olivia.asks(login.id(), "Instagram answers account");
        awaitName("tess.tests");
        operator.goes("🔑 Sessions", "🟢 tess.tests");
        var screen = await("the session's screen")
                .until(operator::screen, shown -> shown.button("🩺 Test").isPresent());
        instagram.habits().latency(Duration.ofMillis(500));
        var acts = audit.page(1, 0).total();

        var first = olivia.user().presses(screen, "🩺 Test");
        var second = olivia.user().presses(screen, "🩺 Test");

        Chatting.answer(first);
        Chatting.answer(second);
        olivia.asks("/privacy", "Privacy");
        assertThat(operator.screen().text()).contains("Instagram answers");
        assertThat(audit.page(1, 0).total()).isEqualTo(acts + 1);
        operator.presses("Remove");
        operator.confirms();
        olivia.hears("The session is removed.");
    }

    @Test
    void cancelsWhatTheScreensAskFor() {
        operator.goes("🔑 Sessions", "➕ Add a session");
        var asking = operator.screen().id();

        olivia.asks("/cancel", "All right, forgotten");

        await().until(() -> operator.screen().text().contains("the last 24 hours"));
        assertThat(operator.screen().id()).isEqualTo(asking);
        olivia.asks("/cancel", "There is nothing to cancel");
    }

    @Test
    void tellsOnlyTheReasonWhyASessionFailsItsTest() {
        var login = instagram.login("max.mutes");
        operator.goes("🔑 Sessions", "➕ Add a session");
        olivia.asks(login.id(), "Instagram answers account");
        awaitName("max.mutes");
        login.revoke();

        operator.goes("🔑 Sessions", "🟢 max.mutes", "🩺 Test");

        var told = olivia.hears("Instagram refused:", "max.mutes");
        assertThat(told.text()).doesNotContain("Nothing was added");
        operator.presses("Remove");
        operator.confirms();
        olivia.hears("The session is removed.");
    }

    /** A session is called by its account's number until its name is known. */
    private List<String> labels() {
        return logins.list().stream().map(PooledSession::label).toList();
    }

    /** Until its name is known, and the request that told it is over. */
    private void awaitName(String name) {
        await().untilAsserted(() -> assertThat(logins.list())
                .as(() -> jdbc.sql("SELECT door, shut, last_refusal FROM instagram_doors")
                        .query()
                        .listOfRows()
                        .toString())
                .anyMatch(session ->
                        session.label().equals(name) && !session.nextRequestAt().isAfter(Instant.now())));
    }

    private Instant latest(String method) {
        return telegram.history().calls(method).getLast().at();
    }

    private int stored(String secret) {
        return await().until(
                        () -> jdbc.sql("SELECT count(*) FROM telegram_updates WHERE body::text LIKE :secret")
                                .param("secret", "%" + secret.replace("%", "\\%") + "%")
                                .query(Integer.class)
                                .single(),
                        count -> count == 0);
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.checks.QueueControl;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.LoginTest;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionLogins;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator does, and what users and operators hear of it. */
@BusinessJourney
class OperatorJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    QueueControl line;

    @Autowired
    SessionLogins logins;

    @Autowired
    Checks checks;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void calm() {
        line.resume();
    }

    @Test
    void tellsWhoWaitsThatTheLineIsPausedAndGoesOnByItself() {
        var ann = Chatting.newcomer(telegram);
        line.pause();

        ann.orders(DemoProfiles.SMALL);

        ann.hears("The line is paused for the moment", "Charged: 1 check");
        line.resume();
        ann.workbook();
    }

    @Test
    void tellsThoseFarBehindTheirPlaceToo() {
        line.pause();
        var waiting = IntStream.range(0, 35).mapToObj(_ -> waiter()).toList();
        var last = waiting.getLast();
        assertThat(shown(last)).contains("<b>35</b>");

        line.cancel(waiting.getFirst());

        await().untilAsserted(() -> assertThat(shown(last)).contains("<b>34</b>"));
        waiting.forEach(line::cancel);
    }

    /** Somebody in line. */
    private CheckId waiter() {
        var user = new UserId(Chatting.newcomer(telegram).id());
        accounts.ensure(user, new Introduction(null, "Ann", null, "en"));
        var order = checks.order(user, new Handle(DemoProfiles.SMALL), Optional.empty());
        return ((Order.Placed) order).check().id();
    }

    private String shown(CheckId check) {
        return jdbc.sql("SELECT wanted::text FROM live_messages WHERE live_key = :key")
                .param("key", "check:" + check)
                .query(String.class)
                .single();
    }

    @Test
    void givesBackACheckThatTheOperatorCancels() {
        var ann = Chatting.newcomer(telegram);
        line.pause();
        ann.orders(DemoProfiles.SMALL);
        ann.hears("The line is paused for the moment");

        line.cancel(line.page(1, 0).rows().getFirst().check().id());

        ann.hears("the check was cancelled", "The check is back on your balance.", "3 checks");
    }

    @Test
    void givesNothingBackOfWhatItTriesAgainForFree() {
        var ann = Chatting.newcomer(telegram);
        instagram.profile("shows.half").followers(400).following(40).capped();
        ann.orders("shows.half");
        ann.hears("could not be checked", "The check is back on your balance.");
        line.pause();
        line.retry(checks.of(new UserId(ann.id()), 1, 0).checks().getFirst().id());
        ann.hears("The line is paused for the moment", "Charged: nothing");

        var left = ann.presses("✖️ Leave the line");

        assertThat(left.text()).isEqualTo("Cancelled. Nothing was charged.");
        ann.hears("the check was cancelled", "Nothing was charged.", "3 checks");
        ann.asks("/history", "✖️ cancelled, nothing was charged", "✖️ no result, given back");
    }

    @Test
    void tellsOperatorsOnceThatThePoolIsEmptyAndOnceThatItIsNot() {
        telegram.user(900).named("Olivia", "Operator").speaks("en").types("/start");
        var pool = logins.list().stream().map(PooledSession::id).toList();

        pool.forEach(logins::remove);

        await().until(() -> heardByOperator("No Instagram session is left").size() == 1);
        var trials = List.of("vera.views", "walt.watches", "xena.examines", "yuri.yawns").stream()
                .map(viewer -> Session.parse(instagram.login(viewer).id()).orElseThrow())
                .map(session -> logins.add(Optional.empty(), session))
                .toList();
        await().until(() -> heardByOperator("Instagram can be read again").size() == 1);
        assertThat(trials).hasOnlyElementsOfType(LoginTest.Passed.class);
        assertThat(heardByOperator("No Instagram session is left")).hasSize(1);
    }

    private List<Call> heardByOperator(String part) {
        return telegram.history().calls("sendMessage").stream()
                .filter(call -> call.ok() && call.chat().orElse(0) == 900)
                .filter(call -> call.parameters().path("text").asString().contains(part))
                .toList();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.checks.LineControl;
import io.vzaimno.instagram.live.Logins;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.Session;
import io.vzaimno.instagram.live.Trial;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operator does, and what users and operators hear of it. */
@Journey
class OperatorJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    LineControl line;

    @Autowired
    Logins logins;

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
    void givesBackACheckThatTheOperatorCancels() {
        var ann = Chatting.newcomer(telegram);
        line.pause();
        ann.orders(DemoProfiles.SMALL);
        ann.hears("The line is paused for the moment");

        line.cancel(line.page(1, 0).rows().getFirst().check().id());

        ann.hears("the check was cancelled", "The check is back on your balance.", "3 checks");
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
        assertThat(trials).hasOnlyElementsOfType(Trial.Passed.class);
        assertThat(heardByOperator("No Instagram session is left")).hasSize(1);
    }

    private List<Call> heardByOperator(String part) {
        return telegram.history().calls("sendMessage").stream()
                .filter(call -> call.ok() && call.chat().orElse(0) == 900)
                .filter(call -> call.parameters().path("text").asString().contains(part))
                .toList();
    }
}

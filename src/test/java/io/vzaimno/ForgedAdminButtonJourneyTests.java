package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.operations.Audit;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Buttons of admins' screens that were forged or broken. */
@BusinessJourney
class ForgedAdminButtonJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Audit audit;

    Operating operator;
    Chatting olivia;

    @BeforeEach
    void sitDown() {
        operator = Operating.in(telegram, audit);
        olivia = operator.chat();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin:queue:pause",
                "admin:closure:open",
                "admin:users:unblock:900",
                "admin:yes:1",
                "yes:1",
                "admin:home",
                "admin:casts:resume:1"
            })
    void aForgedButtonDoesNothing(String data) {
        var ann = Chatting.newcomer(telegram);
        var home = ann.asks("/start", "Ann");
        var acts = audit.page(1, 0).total();

        var answer = Chatting.answer(ann.user().pressesForged(home, data));

        assertThat(answer.text()).isEqualTo("This button is outdated.");
        assertThat(audit.page(1, 0).total()).isEqualTo(acts);
        assertThat(ann.user().chat().fromBot()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin:",
                "admin:nothing",
                "admin:queue:check:no",
                "admin:users:card:0",
                "admin:yes:x",
                "yes:x",
                "yes:1",
                "admin:letters:again:99999999"
            })
    void aBrokenButtonIsOutdated(String data) {
        var home = operator.opened();

        assertThat(Chatting.answer(olivia.user().pressesForged(home, data)).text())
                .isEqualTo("This button is outdated.");
    }
}

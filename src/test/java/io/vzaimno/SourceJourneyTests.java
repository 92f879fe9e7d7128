package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Audit;
import io.vzaimno.sim.instagram.Closing;
import io.vzaimno.sim.instagram.Door;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What users and admins read when Instagram shows accounts to no session any more. */
@Journey
class SourceJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetAccounts() {
        open();
        jdbc.sql("DELETE FROM known_accounts").update();
    }

    @AfterEach
    void open() {
        instagram.calm();
        jdbc.sql("DELETE FROM instagram_doors").update();
        jdbc.sql("UPDATE instagram_pool SET state = 'OPEN'").update();
    }

    @Test
    void offersTheExportFirstAndChargesNothing() {
        instagram.profile("ida.inside").followers(20).following(20);
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        shutNames();

        ann.asks(
                "/check ida.inside",
                "Instagram can’t be read right now",
                "Nothing was charged",
                "look at Instagram again");

        ann.asks("/check", "Instagram can’t be read right now", "Followers and following");
        var olga = Chatting.russian(telegram);
        olga.asks("/check ida.inside", "Instagram сейчас не прочитать", "Загляну в Instagram снова");
        olga.hasReadNothingButRussian();
        assertThat(accounts.find(new UserId(ann.id())).orElseThrow().balance()).isEqualTo(3);
    }

    @Test
    void tellsTheAdminsOnceAndShowsThemTheDoors() {
        instagram.profile("ida.outside").followers(20).following(20);
        var operator = Operating.in(telegram, audit);
        operator.opened();
        var ann = Chatting.newcomer(telegram);
        var before = alarms(operator);
        shutNames();

        ann.asks("/check ida.outside", "Instagram can’t be read right now");
        ann.asks("/check ida.outside", "Instagram can’t be read right now");

        await("another alarm").until(() -> alarms(operator) > before);
        operator.chat().hears("Instagram shows no accounts to our sessions", "page, typeahead, web_profile_info");
        operator.goes("📡 Source");
        operator.chat().hears("The live source is shut", "🔴 page", "Instagram said: ", "Tried again: ");
        assertThat(alarms(operator)).isEqualTo(before + 1);
    }

    private static long alarms(Operating operator) {
        return operator.chat().user().chat().fromBot().stream()
                .map(SimMessage::text)
                .filter(text -> text.contains("Instagram shows no accounts to our sessions"))
                .count();
    }

    @Test
    void saysThatItLooksAtTheProfileAndAsksInTheSameMessage() {
        instagram.profile("ida.between").followers(20).following(20);
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");

        var question = ann.asks("/check ida.between", "Check @ida.between?", "20");

        assertThat(telegram.history().calls("sendMessage"))
                .filteredOn(call -> call.chat().orElse(0) == ann.id())
                .last()
                .satisfies(call -> assertThat(call.parameters().toString()).contains("Looking at ", "@ida.between"));
        assertThat(question.button("✅ Start · 1 check")).isPresent();
    }

    private void shutNames() {
        for (var door : List.of(Door.PAGE, Door.TYPEAHEAD, Door.WEB_PROFILE_INFO)) {
            instagram.doors().shut(door, Closing.NOT_FOUND_PAGE);
        }
    }
}

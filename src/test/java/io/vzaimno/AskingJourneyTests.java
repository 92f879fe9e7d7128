package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.Press;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a name to an order, or not. */
@PeacefulJourney
class AskingJourneyTests {

    private static final String START = "✅ Start · 1 check";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Accounts accounts;

    @Autowired
    Checks checks;

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
    void staleButtonsDoNothing() {
        var outdated = new Press.Answer("This button is outdated.", true, "");
        var ann = Chatting.newcomer(telegram);
        var first = ann.asks("/check " + DemoProfiles.SMALL, "Check @" + DemoProfiles.SMALL);
        var second = ann.asks("/check " + DemoProfiles.MEDIUM, "Check @" + DemoProfiles.MEDIUM);

        assertThat(ann.presses(first, START)).isEqualTo(outdated);
        assertThat(ann.presses(first, "Cancel")).isEqualTo(outdated);
        ann.asks("/help", "What I can do");
        assertThat(ann.presses(second, START)).isEqualTo(outdated);

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
                "sell:1",
                "tariff:1",
                "pay_stars:00000000-0000-0000-0000-000000000000"
            })
    void forgedButtonsDoNothing(String data) {
        var ann = Chatting.newcomer(telegram);
        var message = ann.asks("/start", "Hi, Ann");

        var answer = Chatting.answer(ann.user().pressesForged(message, data));

        assertThat(answer).isEqualTo(new Press.Answer("This button is outdated.", true, ""));
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

    @Test
    void declinesWithoutChecksAndSaysHowToGetSome() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Balance: 3 checks");
        accounts.correct(new UserId(ann.id()), -3, Posting.of(EntryKind.CORRECTION, "empty:" + ann.id(), "test"));

        ann.asks(
                "/check " + DemoProfiles.SMALL,
                "Not enough checks",
                "Price: 1 check",
                "Balance: no checks",
                "Get more: /buy, or invite friends: /referral");

        assertThat(checksOf(ann)).isEmpty();
    }

    @Test
    void declinesWhenTheBalanceWentElsewhereMeanwhile() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/check " + DemoProfiles.SMALL, "Check @");
        accounts.correct(new UserId(ann.id()), -3, Posting.of(EntryKind.CORRECTION, "spent:" + ann.id(), "test"));

        ann.presses(START);

        ann.hears("Not enough checks");
        assertThat(ann.presses("‹ Home").alert()).isFalse();
        ann.hears("Hi, Ann", "no checks", "/buy", "/referral");
    }

    private int balance(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow().balance();
    }

    private List<Check> checksOf(Chatting chat) {
        return checks.of(new UserId(chat.id()), 10, 0).checks();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the wish for a check that cannot be paid for to that check, or to something else. */
@BusinessJourney
class WishJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    @Autowired
    Accounts accounts;

    @Autowired
    Tariffs tariffs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sell() {
        Buying.putOnSale(tariffs);
    }

    @Test
    void keepsTheCheckThatWaitsForMoneyWhileAResultIsSearched() {
        var ann = Chatting.newcomer(telegram).reads(DemoProfiles.SMALL);
        var result = ann.screen();
        instagram.profile("wanted.besides").followers(10).following(10).mutual(5);
        empty(ann);
        ann.asks("/check wanted.besides", "Not enough checks");
        ann.presses(result, "🔎 Search");
        ann.hears("Whom are you looking for?");

        ann.user().pays(Buying.invoice(ann));

        ann.hears("Paid: 10 checks");
        await().until(() -> ann.user().chat().documents().size() == 2);
    }

    @Test
    void beginsTheCheckThatCouldNotBePaidFor() {
        var ann = somebodyWithoutChecks();
        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks");
        ann.presses("💳 Buy checks");

        ann.user().pays(Buying.invoice(ann));

        ann.hears("Paid: 10 checks");
        ann.workbook();
        assertThat(balance(ann)).isEqualTo(9);
    }

    @Test
    void namesTheCheckThatWaitsForMoneyAndKeepsItOnTheWayHome() {
        var ann = somebodyWithoutChecks();

        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks", "@" + DemoProfiles.SMALL, "by itself", "/cancel");
        ann.goes("‹ Home", "Hi, Ann");
        ann.user().pays(Buying.invoice(ann));

        ann.workbook();
        assertThat(balance(ann)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/referral", "/gift", "/help", "/last", "/history", "/language", "/chekc"})
    void keepsTheCheckThatWaitsForMoneyWhateverElseIsAsked(String command) {
        var ann = somebodyWithoutChecks();
        ann.asks("@" + DemoProfiles.SMALL, "by itself");

        ann.user().types(command);

        paysAndHasChecked(ann, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/check", "/delete_me"})
    void forgetsTheCheckThatWaitsForMoneyWhereSomethingElseBegins(String command) {
        var ann = somebodyWithoutChecks();
        ann.asks("@" + DemoProfiles.SMALL, "by itself");

        ann.user().types(command);

        paysAndHasChecked(ann, 0);
    }

    @Test
    void beginsNothingThatWasCancelled() {
        var ann = somebodyWithoutChecks();
        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks");

        ann.asks("/cancel", "All right, forgotten");

        paysAndHasChecked(ann, 0);
    }

    @Test
    void takesNoWordForTheWishToCheckSomebody() {
        instagram.profile("thanks").followers(5).following(5);
        var ann = somebodyWithoutChecks();

        var refusal = ann.asks("thanks", "Not enough checks");

        assertThat(refusal.text()).doesNotContain("@thanks", "by itself");
        paysAndHasChecked(ann, 0);
    }

    @Test
    void takesANameThatWasAskedForALinkOrAnAtSignForTheWishToCheckSomebody() {
        var ann = somebodyWithoutChecks();

        ann.asks("@" + DemoProfiles.MEDIUM, "@" + DemoProfiles.MEDIUM, "by itself");
        ann.asks("https://instagram.com/" + DemoProfiles.LARGE, "@" + DemoProfiles.LARGE, "by itself");
        ann.asks("/check", "Whose account");
        ann.asks(DemoProfiles.SMALL, "@" + DemoProfiles.SMALL, "by itself");

        paysAndHasChecked(ann, 1);
    }

    @Test
    void forgetsAWishAfterADay() {
        var ann = somebodyWithoutChecks();
        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks");
        jdbc.sql("UPDATE conversations SET updated_at = updated_at - interval '25 hours' WHERE chat_id = :ann")
                .param("ann", ann.id())
                .update();

        paysAndHasChecked(ann, 0);
    }

    /** Buys ten checks; whatever that begins has begun when this ends. */
    private void paysAndHasChecked(Chatting ann, int checks) {
        ann.user().pays(Buying.invoice(ann));
        ann.hears("Paid: 10 checks");
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'bot-resume'")
                .query(Integer.class)
                .single()
                .equals(0));
        assertThat(balance(ann)).isEqualTo(10 - checks);
    }

    private Chatting somebodyWithoutChecks() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Ann");
        empty(ann);
        return ann;
    }

    private void empty(Chatting ann) {
        var user = new UserId(ann.id());
        accounts.correct(user, -balance(ann), Posting.of(EntryKind.CORRECTION, "empty:" + ann.id(), "test"));
    }

    private int balance(Chatting ann) {
        return accounts.find(new UserId(ann.id())).orElseThrow().balance();
    }
}

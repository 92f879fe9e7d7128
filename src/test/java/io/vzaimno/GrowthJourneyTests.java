package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.campaigns.Campaigns;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.codes.PromoTerms;
import io.vzaimno.promotions.referrals.Referrals;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Friends, promo codes and campaigns, as people live them. */
@BusinessJourney
class GrowthJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    Referrals referrals;

    @Autowired
    PromoCodes promoCodes;

    @Autowired
    Campaigns campaigns;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsTheLinkAndWhatItHasBrought() {
        var ann = Chatting.newcomer(telegram);

        var invitation = ann.asks("/referral", "You get 1 check for every 10 friends", "0 of 10", "10 friends");

        var link = "https://t.me/vzaimno_bot?start=REF" + code(ann);
        assertThat(invitation.photo()).isPresent();
        assertThat(invitation.text()).contains(link, "▱▱▱▱▱▱▱▱▱▱");
        assertThat(invitation.buttons())
                .map(button -> button.text())
                .containsExactly("📨 Send to a friend", "📋 Copy the link", "‹ Home");
        assertThat(invitation.json().toString()).contains("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F");
        ann.presses(invitation, "‹ Home");
        ann.hears("Hi, Ann");
    }

    @Test
    void tellsTheReferrerOfHisFriendsAndOfTheBonus() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");

        for (var friend = 0; friend < 10; friend++) {
            Chatting.newcomer(telegram).asks("/start REF" + code(ann), "Ann invited you", "Balance: 3 checks");
        }

        ann.hears("You get 1 check!", "10 friends came", "Balance: 4 checks");
        ann.hears("New by your link", "Ann, Ann, Ann and 7 more", "Came: 10", "0 of 10");
        assertThat(ann.user().chat().fromBot())
                .filteredOn(message -> message.text().contains("New by your link"))
                .as("one message for all of them, unless the hour strikes")
                .hasSizeLessThan(3);
        ann.hasHeardOnce("You get 1 check!");
        assertThat(balance(ann)).isEqualTo(4);
        ann.asks("/balance", "+1 · for friends");
    }

    @ParameterizedTest
    @CsvSource({
        "/start REFnobodysown, don’t know this invitation",
        "/start REF999999999, don’t know this invitation",
        "/start GIFTNOBODYS, don’t know this gift",
        "/start PROMONOBODYS, no such promo code",
        "/start Cnobodys, Hi",
        "/start whatever, Hi",
        "/promo NOBODYS, no such promo code",
        "/promo, Send the code after the command",
        "/gift 1000000, too few checks",
        "/gift 1.5, as a whole number",
        "/gift -1, as a whole number",
        "/gift 0, as a whole number"
    })
    void answersKindlyToWhatDoesNotWork(String text, String answer) {
        var ann = Chatting.newcomer(telegram);

        ann.asks(text, answer);

        assertThat(balance(ann)).isEqualTo(3);
        assertThat(accounts.ledger(user(ann), 10, 0).total()).isOne();
    }

    @Test
    void bringsNeitherOldFriendsNorOneself() {
        var ann = Chatting.newcomer(telegram);
        var ben = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        ben.asks("/start REF" + code(ann), "Ann invited you");

        ann.asks("/start REF" + code(ann), "your own link");
        ann.asks("/start REF" + ben.id(), "we know each other already");
        ben.asks("/start REF" + ann.id(), "Ann invited you");

        assertThat(referrals.stats(user(ann)).total()).isOne();
        assertThat(referrals.stats(user(ben)).total()).isZero();
    }

    @Test
    void noticesFriendsWhoBlockTheBotAndComeBack() {
        var ann = Chatting.newcomer(telegram);
        var ben = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        ben.asks("/start REF" + code(ann), "Ann invited you");

        ben.user().blocks();
        await().until(() -> referrals.stats(user(ann)).active() == 0);
        ben.asks("/start", "Hi, Ann");

        await().until(() -> referrals.stats(user(ann)).active() == 1);
        assertThat(referrals.stats(user(ann)).total()).isOne();
    }

    @Test
    void takesAPromoCodeOnceAndBeginsTheCheckThatWasWanted() {
        promoCodes.create("HELLO", new PromoTerms(2, 100, Optional.empty(), "a test"));
        var ann = Chatting.newcomer(telegram);
        ann.asks("/gift 3", "Your gift is ready");
        ann.asks("/check " + DemoProfiles.SMALL, "Not enough checks");

        ann.asks("/promo hello", "Promo code accepted: +2 checks", "Balance: 2 checks");

        ann.workbook();
        ann.asks("/start PROMOHELLO", "You have used this promo code before");
        assertThat(balance(ann)).isOne();
    }

    @Test
    void countsThoseWhoComeByACampaign() {
        campaigns.create("autumn", "A blog");

        IntStream.range(0, 3).forEach(_ -> Chatting.newcomer(telegram).asks("/start Cautumn", "Hi, Ann"));

        var funnel = campaigns.funnel("autumn").orElseThrow();
        assertThat(funnel.started()).isEqualTo(3);
        assertThat(funnel.newcomers()).isEqualTo(3);
    }

    @Test
    void registersAFriendWhoseStartIsHandledTwice() {
        var ann = Chatting.newcomer(telegram);
        var ben = Chatting.newcomer(telegram);
        ann.asks("/start", "Hi, Ann");
        var start = ben.user().types("/start REF" + code(ann));
        ben.hears("Ann invited you");

        telegram.redeliver(start);
        ben.asks("/help", "What I can do");

        assertThat(referrals.stats(user(ann)).total()).isOne();
    }

    private String code(Chatting chat) {
        return account(chat).referralCode();
    }

    private int balance(Chatting chat) {
        return account(chat).balance();
    }

    private Account account(Chatting chat) {
        return accounts.find(user(chat)).orElseThrow();
    }

    private static UserId user(Chatting chat) {
        return new UserId(chat.id());
    }
}

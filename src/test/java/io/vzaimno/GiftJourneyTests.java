package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that are given away, as people live it. */
@BusinessJourney
class GiftJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    JdbcClient jdbc;

    @Test
    void handsAGiftOver() {
        var ann = Chatting.newcomer(telegram);
        var ben = Chatting.newcomer(telegram);
        ann.asks("/gift", "Give checks away", "within 30 days", "Balance: 3 checks");
        ann.presses("🎁 2");
        var start = start(ann.hears("Your gift is ready: 2 checks"));

        ann.asks(start, "your own gift, and nobody has opened it");
        ben.asks(start, "A gift for you: 2 checks", "From: Ann", "Balance: 5 checks");
        Chatting.newcomer(telegram).asks(start, "Somebody else has opened this gift");

        ann.hears("Your gift (2 checks) was opened by Ann");
        ben.asks(start, "You have opened this gift already", "Balance: 5 checks");
        ann.asks(start, "your own gift, and it has been opened");
        assertThat(balance(ann)).isOne();
        ann.asks("/balance", "−2 · your gift");
        ben.asks("/balance", "+2 · a gift to you");
    }

    @Test
    void answersAQuestionByOneGiftHoweverOftenItIsPressed() {
        var ann = Chatting.newcomer(telegram);
        var offer = ann.asks("/gift", "Give checks away");
        ann.presses(offer, "🎁 1");
        ann.presses(offer, "🎁 2");
        ann.hears("Your gift is ready: 1 check");
        assertThat(balance(ann)).isEqualTo(2);

        ann.presses("↩️ Take back");
        ann.hears("The gift is yours again: 1 check");
        ann.presses(offer, "🎁 2");

        ann.hears("your own gift. Nobody opened it");
        assertThat(balance(ann)).isEqualTo(3);
    }

    @Test
    void makesOneGiftOfAMessageHoweverOftenItIsCorrected() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/gift 1", "Your gift is ready: 1 check");
        var message = ann.user().chat().messages().getFirst();

        ann.user().edits(message, "/gift 2");
        ann.asks("/help", "What I can do");

        assertThat(balance(ann)).isEqualTo(2);
    }

    @Test
    void givesFromTheBalanceAsOftenAsItIsAsked() {
        var ann = Chatting.newcomer(telegram);
        for (var left : List.of("2 checks", "1 check")) {
            ann.asks("/balance", "Latest movements");
            ann.goes("🎁 Give", "Give checks away");
            ann.goes("🎁 1", "Your gift is ready: 1 check");
            ann.asks("/balance", "Balance: " + left);
        }
    }

    @Test
    void takesAGiftBack() {
        var ann = Chatting.newcomer(telegram);
        var made = ann.asks("/gift 2", "Your gift is ready");
        var start = start(made);
        ann.asks("/gift", "1 gift of yours has not been opened yet");

        ann.presses(made, "↩️ Take back");

        ann.hears("The gift is yours again: 2 checks", "Balance: 3 checks");
        Chatting.newcomer(telegram).asks(start, "gone back to its giver");
        jdbc.sql("UPDATE latest_presses SET pressed_at = pressed_at - interval '1 minute'")
                .update();
        assertThat(ann.presses(made, "↩️ Take back").alert()).isFalse();
        assertThat(balance(ann)).isEqualTo(3);
    }

    @Test
    void returnsAGiftThatNobodyOpened() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/gift 2", "Your gift is ready");
        jdbc.sql("UPDATE gifts SET expires_at = now() - interval '1 second' WHERE giver_user_id = :giver")
                .param("giver", ann.id())
                .update();

        scheduler.reschedule(TaskInstanceId.of("gift-expiry", "recurring"), Instant.now());

        ann.hears("Nobody opened your gift", "2 checks", "Balance: 3 checks");
    }

    /** What somebody sends to the bot who follows the link in this message. */
    private static String start(SimMessage message) {
        var text = message.text();
        var code = text.substring(text.indexOf("?start=") + "?start=".length());
        return "/start " + code.lines().findFirst().orElseThrow();
    }

    private int balance(Chatting chat) {
        return accounts.find(new UserId(chat.id())).orElseThrow().balance();
    }
}

package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks about money is heard by people. */
@BusinessJourney
class SupportJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Tariffs tariffs;

    @Autowired
    JdbcClient jdbc;

    private Chatting ann;
    private Chatting olivia;

    @BeforeEach
    void meet() {
        Buying.putOnSale(tariffs);
        ann = Chatting.newcomer(telegram);
        ann.user().named("<Ann>", "&").username("ann" + ann.id());
        olivia = new Chatting(telegram.user(900).named("Olivia", "Operator").speaks("en"));
        olivia.asks("/start", "Hi, Olivia");
    }

    @AfterEach
    void allIsWellAgain() {
        telegram.faults().clear();
        new HeldOutbox(jdbc).release();
    }

    @Test
    void passesTheNextMessageOnToTheOperators() {
        var invoice = Buying.invoice(ann);
        ann.user().pays(invoice);
        ann.hears("Paid: 10 checks");
        var number = invoice.invoice().orElseThrow().payload();

        ann.asks("/paysupport", "Questions about a payment", "@our_support", "Your latest payments", "⭐ 100", number);
        ann.user().sendsVoice(3);
        ann.hears("I can only pass on words");
        ann.asks("Where is <my> money?", "Passed on");

        olivia.hears(
                "A question about a payment",
                "<Ann>",
                "@ann" + ann.id(),
                String.valueOf(ann.id()),
                "Where is <my> money?",
                number);
        ann.asks("thanks a lot!", "I didn’t get that");
    }

    @Test
    void passesOnWhatStandsAfterTheCommand() {
        ann.asks("/paysupport I paid twice\n\u202Ein a row", "Passed on");

        olivia.hears("A question about a payment", String.valueOf(ann.id()), "I paid twice\n", "in a row");
    }

    @Test
    void passesNothingOnOnceAButtonHasLedElsewhere() {
        ann.asks("/paysupport", "Questions about a payment");
        ann.presses("💳 Buy checks");
        ann.user().pays(Buying.invoice(ann, Buying.TARIFF));
        ann.hears("Paid: 10 checks");

        ann.asks("@" + DemoProfiles.SMALL, "Check @" + DemoProfiles.SMALL + "?");

        assertThat(olivia.user().chat().fromBot())
                .filteredOn(message -> message.text().contains("A question about a payment"))
                .noneMatch(message -> message.text().contains(DemoProfiles.SMALL));
    }

    @Test
    void passesAQuestionOnOnceThoughTheAnswerFails() {
        var outbox = new HeldOutbox(jdbc);
        ann.asks("/paysupport", "Questions about a payment");
        outbox.hold();
        telegram.faults().next(3, "sendMessage", new Fault.ServerError());

        var answer = ann.asks("somebody%d".formatted(ann.id()), "Passed on");

        outbox.release();
        olivia.hears("A question about a payment", "somebody%d".formatted(ann.id()));
        olivia.hasHeardOnce("somebody%d".formatted(ann.id()));
        assertThat(ann.screen().id()).isEqualTo(answer.id());
        ann.asks("/cancel", "There is nothing to cancel");
    }

    @Test
    void passesACorrectedQuestionOnToo() {
        ann.asks("/paysupport", "Questions about a payment");
        ann.asks("Where is my mony?", "Passed on");
        var question = ann.user().chat().messages().stream()
                .filter(message -> message.text().startsWith("Where"))
                .findFirst()
                .orElseThrow();

        ann.user().edits(question, "Where is money number %d?".formatted(ann.id()));

        olivia.hears("A question about a payment", "Where is money number %d?".formatted(ann.id()));
        assertThat(ann.everything()).doesNotContain("I didn’t get that");
    }

    @Test
    void passesNothingOnThatWasCancelledOrIsTooLong() {
        ann.asks("/paysupport " + "😀".repeat(2000), "at most 2,500 characters");
        ann.asks("/cancel", "All right, forgotten");
        ann.asks("never mind me, please", "I didn’t get that");

        ann.asks("/paysupport " + "<".repeat(2500), "Passed on");

        olivia.hears(String.valueOf(ann.id()), "<".repeat(2500));
        assertThat(olivia.everything()).doesNotContain("never mind me", "😀");
    }
}

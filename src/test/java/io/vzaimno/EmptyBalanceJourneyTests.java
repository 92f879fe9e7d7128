package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Checks;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;

/** What users hear who have no checks left. */
@Journey
@Execution(ExecutionMode.CONCURRENT)
class EmptyBalanceJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Accounts accounts;

    @Autowired
    Checks checks;

    @AfterEach
    void nothingWasAskedThatTelegramDoesNotKnow() {
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void declinesWithoutChecksAndNamesTheSupport() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Balance: 3 checks");
        accounts.correct(new UserId(ann.id()), -3, Posting.of(EntryKind.CORRECTION, "empty:" + ann.id(), "test"));

        ann.asks(
                "/check " + DemoProfiles.SMALL,
                "Not enough checks",
                "Price: 1 check",
                "Balance: no checks",
                "@our_support");

        assertThat(checks.of(new UserId(ann.id()), 10, 0).checks()).isEmpty();
    }

    @Test
    void declinesWhenTheBalanceWentElsewhereMeanwhile() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/check " + DemoProfiles.SMALL, "Check @");
        accounts.correct(new UserId(ann.id()), -3, Posting.of(EntryKind.CORRECTION, "spent:" + ann.id(), "test"));

        ann.presses("✅ Start · 1 check");

        ann.hears("Not enough checks");
        assertThat(ann.presses("‹ Home").alert()).isFalse();
        ann.hears("Hi, Ann", "no checks", "@our_support");
    }
}

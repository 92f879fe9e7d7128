package io.vzaimno.checks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Stage;
import io.vzaimno.checks.StepPause;
import io.vzaimno.checks.WaitReason;
import io.vzaimno.language.Wordings;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressMessageTests {

    @Test
    void showsTheBarTheCountsAndTheTimeThatIsLeft() {
        var message = message(SampleChecks.underWay(Source.LIVE, Stage.FOLLOWERS, Optional.empty()));

        assertThat(message.html())
                .contains(
                        "Checking <a href=\"https://www.instagram.com/anna/\">@anna</a>",
                        "▰▰▰▰▱▱▱▱▱▱ <b>42 %</b>",
                        "Followers: 131 of 312",
                        "Following: 7",
                        "in about 4 min",
                        "Charged: 1 check · balance: 2 checks");
        assertThat(message.keyboard()).isEqualTo(Keyboard.NONE);
    }

    @Test
    void tellsHowManyAreLookedAtTwice() {
        var message = message(SampleChecks.underWay(Source.LIVE, Stage.LOOKING_TWICE, Optional.empty()));

        assertThat(message.html()).contains("Looking twice at 12 people", "Followers: 131 of 312", "in about 4 min");
    }

    @Test
    void letsOneLeaveWhoWaitsInLine() {
        var message = message(SampleChecks.underWay(Source.LIVE, Stage.QUEUED, Optional.empty()));

        assertThat(message.html()).contains("Place <b>3</b> in line");
        assertThat(message.keyboard().rows()).singleElement().asString().contains("leave:" + SampleChecks.ID);
    }

    @Test
    void tellsThatTheLineIsPausedInsteadOfTheTimeThatIsLeft() {
        var message = message(SampleChecks.inAPausedLine());

        assertThat(message.html()).contains("paused", "<b>3</b>").doesNotContain("in about");
        assertThat(message.keyboard().rows()).singleElement().asString().contains("leave:" + SampleChecks.ID);
    }

    @Test
    void tellsThatInstagramCannotBeReadInsteadOfTheTimeThatIsLeft() {
        var message = message(SampleChecks.inALineWithoutSessions(false));

        assertThat(message.html())
                .contains("Place <b>3</b> in line", "no access to Instagram")
                .doesNotContain("in about");
        assertThat(message.keyboard().rows()).singleElement().asString().contains("leave:" + SampleChecks.ID);
        assertThat(message(SampleChecks.inALineWithoutSessions(true)).html())
                .contains("paused")
                .doesNotContain("no access", "in about");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryReasonToWaitInsteadOfTheTimeThatIsLeft(WaitReason reason) {
        var waiting = Optional.of(new StepPause(reason, Instant.parse("2026-09-30T14:35:00Z")));

        var message = message(SampleChecks.underWay(Source.LIVE, Stage.FOLLOWING, waiting));

        assertThat(message.html()).contains("☕", "14:35 UTC").doesNotContain("in about");
    }

    @ParameterizedTest
    @EnumSource
    void saysSomethingAtEveryStageOfAnExport(Stage stage) {
        var message = message(SampleChecks.underWay(Source.EXPORT, stage, Optional.empty()));

        assertThat(message.html()).contains("Analysing your export").doesNotContain("@anna");
        assertThat(message.keyboard()).isEqualTo(Keyboard.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENDING", "PROCESSING"})
    void endsInOneLineThatPointsBelow(CheckStatus end) {
        var message = message(SampleChecks.over(Source.LIVE, end));

        assertThat(message.html().lines().findFirst())
                .get()
                .asString()
                .contains("@anna</a>")
                .matches(".*(below|cancelled)\\.");
        assertThat(message.keyboard()).isEqualTo(Keyboard.NONE);
    }

    private static Content.Text message(Check check) {
        return new ProgressMessage(Wordings.in(Locale.ENGLISH), check, 2, Instant.parse("2026-09-30T14:10:00Z"))
                .content();
    }
}

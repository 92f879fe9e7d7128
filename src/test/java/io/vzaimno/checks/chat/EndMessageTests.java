package io.vzaimno.checks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.FailReason;
import io.vzaimno.language.Wordings;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndMessageTests {

    @ParameterizedTest
    @EnumSource(names = {"CAPPED", "INCOMPLETE"})
    void saysHowMuchOfAShortListWasRead(FailReason reason) {
        var message = message(reason);

        assertThat(message.html())
                .contains("Followers: read 131 of 312", "export")
                .doesNotContain("Following: read");
        assertThat(message.keyboard().rows()).hasSizeGreaterThan(1);
    }

    @Test
    void saysNothingOfTheListsWhereTheyAreNotTheReason() {
        assertThat(message(FailReason.PRIVATE_ACCOUNT).html()).doesNotContain("read 131");
    }

    private static Content.Text message(FailReason reason) {
        var check = SampleChecks.over(Source.LIVE, CheckStatus.FAILED);
        return new EndMessage(Wordings.in(Locale.ENGLISH), check, 1).failed(reason);
    }
}

package io.vzaimno.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.checks.FailReason;
import io.vzaimno.checks.Failure;
import io.vzaimno.report.Report.Reading;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CheckTextsTests {

    @Test
    void saysHowMuchOfAShortListWasRead() {
        assertThat(incomplete(new Reading(OptionalInt.of(100), 60)))
                .isEqualTo("One of the lists could not be read to its end: read 60 of 100 followers."
                        + " Half a list would accuse the wrong people.");
    }

    @Test
    void saysThatAListIsLongerThanStated() {
        assertThat(incomplete(new Reading(OptionalInt.of(100), 120)))
                .startsWith("One of the lists is not as long as Instagram states");
    }

    private static String incomplete(Reading followers) {
        var whole = new Reading(OptionalInt.of(10), 10);
        return CheckTexts.of(new Failure(FailReason.INCOMPLETE, "", followers, whole));
    }
}
